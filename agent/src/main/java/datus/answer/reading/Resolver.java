package datus.answer.reading;

import datus.answer.language.Cue;
import datus.answer.language.Word;
import datus.answer.reading.Span.Option;
import datus.answer.schema.Field;
import datus.answer.schema.Schema;
import datus.data.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Picks one meaning per phrase: of columns with the same name, the one whose table is spoken of, nearest first. */
public final class Resolver {
    private static final double BESIDE = 0.5;
    private static final double MENTIONED = 0.3;
    private static final double FARTHEST = 0.3;
    private static final double TIE = 0.02;

    private final Schema schema;
    private final String question;

    public Resolver(Schema schema, String question) {
        this.schema = schema;
        this.question = question;
    }

    /** The phrases of a reading in order, each with its meaning. */
    public List<Piece> resolve(Reading reading, List<Word> words) {
        List<Span> spans = reading.spans();
        Set<TableName> mentioned = mentioned(spans);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            pieces.add(piece(spans, i, mentioned, words));
        }
        return pieces;
    }

    private Piece piece(List<Span> spans, int at, Set<TableName> mentioned, List<Word> words) {
        Span span = spans.get(at);
        List<Option> ranked = span.options().stream()
                .map(option ->
                        new Option(option.mark(), option.score() * (1 + context(option.mark(), spans, at, mentioned))))
                .sorted(Comparator.comparingDouble(Option::score).reversed())
                .toList();
        Option best = ranked.get(0);
        List<Mark> others = ranked.stream()
                .skip(1)
                .filter(option -> option.score() > best.score() - TIE && isRival(best.mark(), option.mark()))
                .map(Option::mark)
                .toList();
        String said = question.substring(
                words.get(span.from()).start(), words.get(span.to() - 1).end());
        return new Piece(said, best.mark(), others);
    }

    private static boolean isRival(Mark best, Mark other) {
        return best.getClass() == other.getClass() && !best.equals(other);
    }

    private static Set<TableName> mentioned(List<Span> spans) {
        Set<TableName> tables = new LinkedHashSet<>();
        for (Span span : spans) {
            Option best = span.options().get(0);
            if (best.mark() instanceof Mark.ToTable table && best.score() > 0.6) {
                tables.add(table.table().name());
            } else if (span.options().size() == 1) {
                field(best.mark()).ifPresent(field -> tables.add(field.table()));
            }
            if (best.mark() instanceof Mark.ToMeasure measure) {
                tables.add(measure.measure().table());
            }
        }
        return tables;
    }

    private double context(Mark mark, List<Span> spans, int at, Set<TableName> mentioned) {
        Optional<Field> field = field(mark);
        if (field.isEmpty()) {
            boolean first = spans.get(at).options().get(0).mark().equals(mark);
            return mark instanceof Mark.ToTable && first ? BESIDE : 0;
        }
        TableName table = field.get().table();
        if (neighbours(spans, at).contains(table)) {
            return BESIDE;
        }
        double reference = mark instanceof Mark.ToField && schema.joins().isReference(field.get()) ? 0.1 : 0;
        if (mentioned.contains(table)) {
            return MENTIONED - reference;
        }
        return mentioned.isEmpty()
                ? -reference
                : -Math.min(FARTHEST, schema.joins().distance(mentioned, table) / 250.0) - reference;
    }

    private static Optional<Field> field(Mark mark) {
        if (mark instanceof Mark.ToField field) {
            return Optional.of(field.field());
        }
        return mark instanceof Mark.ToValue value ? Optional.of(value.value().field()) : Optional.empty();
    }

    /** The table named just before, or the next one after with only columns and small words between: name and phone of customers. */
    private static Set<TableName> neighbours(List<Span> spans, int at) {
        Set<TableName> tables = new LinkedHashSet<>();
        if (at > 0) {
            table(spans.get(at - 1)).ifPresent(tables::add);
        }
        for (int i = at + 1; i < spans.size(); i++) {
            Mark mark = spans.get(i).options().get(0).mark();
            Optional<TableName> table = table(spans.get(i));
            if (table.isPresent()) {
                tables.add(table.get());
                break;
            }
            if (!(mark instanceof Mark.ToField) && !isSmall(mark)) {
                break;
            }
        }
        return tables;
    }

    private static Optional<TableName> table(Span span) {
        return span.options().get(0).mark() instanceof Mark.ToTable table
                ? Optional.of(table.table().name())
                : Optional.empty();
    }

    private static boolean isSmall(Mark mark) {
        return mark instanceof Mark.Cued cued
                && (cued.cue() == Cue.Plain.NOISE
                        || cued.cue() == Cue.Plain.AND
                        || cued.cue() instanceof Cue.Aggregate);
    }
}
