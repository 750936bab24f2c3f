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

/** Picks one meaning per phrase, in the likeliest combinations: of columns with the same name, the one whose table is spoken of, nearest first. */
public final class Resolver {
    private static final double BESIDE = 0.5;
    private static final double OWNED = 0.8;
    private static final double MENTIONED = 0.3;
    private static final double FARTHEST = 0.3;
    private static final double FAR_BEHIND = 0.4;
    private static final double NAMED = 0.2;
    private static final Set<String> OF = Set.of("of");
    private static final Set<String> ITS = Set.of("its", "their", "his", "her");
    private static final int MOST_OPTIONS = 5;
    private static final int MOST_CHOICES = 6;

    private final Schema schema;
    private final String question;
    private final References references;

    public Resolver(Schema schema, String question) {
        this.schema = schema;
        this.question = question;
        this.references = new References(schema);
    }

    /** The likeliest choices of one meaning for each phrase of a reading, the best first. */
    public List<Resolved> resolve(Reading reading, List<Word> words) {
        List<Span> spans = reading.spans().stream()
                .map(span -> references.follow(span, words.subList(span.from(), span.to())))
                .toList();
        Set<TableName> mentioned = mentioned(spans);
        List<Chosen> best = List.of(new Chosen(List.of(), 0));
        for (int i = 0; i < spans.size(); i++) {
            best = extended(best, ranked(spans, i, mentioned, words));
        }
        return best.stream()
                .map(chosen -> resolved(chosen, spans, reading, words))
                .toList();
    }

    /** Options chosen so far, and how much less they fit than the best ones. */
    private record Chosen(List<Option> options, double loss) {
        Chosen with(Option option, double price) {
            List<Option> more = new ArrayList<>(options);
            more.add(option);
            return new Chosen(more, loss + price);
        }
    }

    private static List<Chosen> extended(List<Chosen> before, List<Option> ranked) {
        double top = ranked.get(0).score();
        return before.stream()
                .flatMap(chosen -> ranked.stream().map(option -> chosen.with(option, top - option.score())))
                .sorted(Comparator.comparingDouble(Chosen::loss))
                .limit(MOST_CHOICES)
                .toList();
    }

    /** The options of a phrase that what stands around it makes likely, the best first. */
    private List<Option> ranked(List<Span> spans, int at, Set<TableName> mentioned, List<Word> words) {
        Optional<TableName> owner = owner(spans, at, words);
        List<Option> ranked = spans.get(at).options().stream()
                .map(option -> new Option(
                        option.mark(), option.score() * (1 + context(option.mark(), spans, at, mentioned, owner))))
                .sorted(Comparator.comparingDouble(Option::score).reversed())
                .toList();
        double least = ranked.get(0).score() - FAR_BEHIND;
        return ranked.stream()
                .filter(option -> option.score() >= least)
                .limit(MOST_OPTIONS)
                .toList();
    }

    private Resolved resolved(Chosen chosen, List<Span> spans, Reading reading, List<Word> words) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            Mark mark = chosen.options().get(i).mark();
            double fit = span.options().stream()
                    .filter(option -> option.mark().equals(mark))
                    .mapToDouble(Option::score)
                    .max()
                    .orElse(0);
            String said = question.substring(
                    words.get(span.from()).start(), words.get(span.to() - 1).end());
            pieces.add(new Piece(said, mark, Math.min(1, fit), words.subList(done, span.from())));
            done = span.to();
        }
        return new Resolved(pieces, reading.unexplained(), reading.score() - chosen.loss());
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

    private double context(Mark mark, List<Span> spans, int at, Set<TableName> mentioned, Optional<TableName> owner) {
        Optional<Field> field = field(mark);
        if (field.isEmpty()) {
            boolean first = spans.get(at).options().get(0).mark().equals(mark);
            return mark instanceof Mark.ToTable && first ? BESIDE : 0;
        }
        TableName table = field.get().table();
        if (mark instanceof Mark.ToValue && isNamedBeside(spans, at, field.get())) {
            return BESIDE + NAMED;
        }
        if (mark instanceof Mark.ToField && owner.filter(table::equals).isPresent()) {
            return OWNED;
        }
        if (neighbours(spans, at).contains(table)) {
            return BESIDE;
        }
        double reference =
                mark instanceof Mark.ToField && schema.joins().isReference(field.get()) ? reference(field.get()) : 0;
        if (mentioned.contains(table)) {
            return MENTIONED - reference;
        }
        return mentioned.isEmpty()
                ? -reference
                : -Math.min(FARTHEST, schema.joins().distance(mentioned, table) / 250.0) - reference;
    }

    /** What a column loses that only names rows of another table; less if it is called a key. */
    private static double reference(Field field) {
        return field.isKeyLike() ? 0.1 : 0.35;
    }

    /** Whether the column of a value is named right before or behind it, only small words between. */
    private static boolean isNamedBeside(List<Span> spans, int at, Field field) {
        return isNamed(spans, at, -1, field) || isNamed(spans, at, 1, field);
    }

    private static boolean isNamed(List<Span> spans, int at, int step, Field field) {
        int place = at + step;
        while (place >= 0
                && place < spans.size()
                && spans.get(place).options().get(0).mark().equals(new Mark.Cued(Cue.Plain.NOISE))) {
            place += step;
        }
        return place >= 0
                && place < spans.size()
                && spans.get(place).options().stream()
                        .anyMatch(option -> option.mark().equals(new Mark.ToField(field)));
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

    /** Whose column it is said to be: name and phone of the customers, for each customer its name and phone. */
    private static Optional<TableName> owner(List<Span> spans, int at, List<Word> words) {
        Optional<TableName> of = named(spans, at, 1, words, OF);
        return of.isPresent() ? of : named(spans, at, -1, words, ITS);
    }

    /** The nearest table on one side, if one of these words stands on the way, before anything but columns and small words. */
    private static Optional<TableName> named(List<Span> spans, int at, int step, List<Word> words, Set<String> said) {
        boolean found = false;
        for (int i = at + step; i >= 0 && i < spans.size(); i += step) {
            Span span = spans.get(i);
            int gap = step > 0 ? spans.get(i - 1).to() : span.to();
            found |= says(words, gap, step > 0 ? span.from() : spans.get(i + 1).from(), said);
            Optional<TableName> table = table(span);
            if (table.isPresent()) {
                return found ? table : Optional.empty();
            }
            Mark mark = span.options().get(0).mark();
            found |= isPlain(mark) && says(words, span.from(), span.to(), said);
            if (!found && !(mark instanceof Mark.ToField) && !isPlain(mark)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean says(List<Word> words, int from, int to, Set<String> said) {
        return words.subList(from, to).stream().map(Word::norm).anyMatch(said::contains);
    }

    private static boolean isPlain(Mark mark) {
        return mark instanceof Mark.Cued cued
                && (cued.cue() == Cue.Plain.NOISE || cued.cue() == Cue.Plain.AND || cued.cue() instanceof Cue.Pronoun);
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
