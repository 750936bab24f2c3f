package datus.answer.composition;

import datus.answer.Answer.Evidence;
import datus.answer.candidate.Knowledge;
import datus.answer.candidate.Refusal;
import datus.answer.intent.Ambiguous;
import datus.answer.intent.Intent;
import datus.answer.intent.NotUnderstood;
import datus.answer.intent.Plan;
import datus.answer.intent.Restatement;
import datus.answer.intent.SqlWriter;
import datus.answer.language.Word;
import datus.answer.reading.Mark;
import datus.answer.reading.Piece;
import datus.answer.reading.Resolved;
import datus.answer.schema.Join;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import datus.data.Sql;
import datus.data.TableName;
import datus.data.text.TableReference;
import datus.workspace.CalendarConfig;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Composes SQL from the readings of one question, and prices each by how unusual what it supposes is. */
final class Composition {
    private static final int ENOUGH = 10;
    private static final double JOIN = 0.3;
    private static final double SAID = 0.5;
    private static final double EXISTENCE = 0.5;

    private final Schema schema;
    private final List<Word> words;
    private final Evidences evidences;
    private final Map<String, Composed> found = new LinkedHashMap<>();
    private Optional<Refusal> refusal = Optional.empty();

    Composition(Knowledge knowledge, List<Word> words, CalendarConfig calendar) {
        this.schema = knowledge.schema();
        this.words = words;
        this.evidences = new Evidences(schema, calendar);
    }

    /**
     * SQL with what it supposes.
     *
     * @param unread how many tables were named in vain
     * @param stray whether a group shows a column of which it has many
     */
    record Composed(
            Sql sql,
            String restatement,
            List<Evidence> evidence,
            Resolved reading,
            long unread,
            boolean stray,
            double price) {}

    /** Different SQL, the cheapest first. */
    List<Composed> of(List<Resolved> readings) {
        double best = readings.isEmpty() ? 0 : readings.get(0).score();
        for (Resolved reading : readings) {
            Composer composer = new Composer(schema, reading.pieces());
            composer.compose().forEach(sentence -> compose(sentence, reading, best - reading.score()));
            composer.refusal().ifPresent(this::refused);
        }
        List<Composed> sorted = new ArrayList<>(found.values());
        sorted.sort(Comparator.comparingDouble(Composed::price));
        return sorted.stream().limit(ENOUGH).toList();
    }

    /** Why the likeliest reading came to nothing. */
    Optional<Refusal> refusal() {
        return refusal;
    }

    private void compose(Sentence sentence, Resolved reading, double loss) {
        try {
            Set<String> hints = words.stream().map(Word::stem).collect(Collectors.toUnmodifiableSet());
            Intent intent = new Completion(schema, sentence.draft, hints).complete();
            List<Meant> ways = Meant.all(schema, intent);
            double joins = ways.stream()
                    .mapToDouble(way -> joins(way.plan(), sentence.draft.mentioned))
                    .min()
                    .orElseThrow();
            boolean stray = new Strays(schema, sentence.draft, intent).any();
            ways.forEach(way -> compose(way, reading, stray, loss + sentence.price() + JOIN * joins));
        } catch (Ambiguous ambiguous) {
            refused(new Refusal(
                    List.of(ambiguous.words()),
                    "\"" + ambiguous.words() + "\" can mean "
                            + ambiguous.meanings().stream()
                                    .map(Ambiguous.Meaning::said)
                                    .collect(Collectors.joining(" or "))
                            + "."));
        } catch (NotUnderstood refused) {
            refused(refused);
        }
    }

    private void compose(Meant way, Resolved reading, boolean stray, double price) {
        Sql sql = new SqlWriter(schema).write(way.intent(), way.plan());
        Composed composed = new Composed(
                sql,
                new Restatement(schema).of(way.intent(), way.plan()),
                evidences.of(reading.pieces(), way),
                reading,
                unread(reading, sql),
                stray,
                price);
        found.merge(sql.text(), composed, (one, other) -> one.price() <= other.price() ? one : other);
    }

    /** Tables that were named though the SQL neither reads them nor one whose rows name theirs. */
    private long unread(Resolved reading, Sql sql) {
        Set<String> names = TableReference.in(sql.text()).stream()
                .map(reference -> reference.table().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Set<TableName> read = schema.tables().stream()
                .map(Table::name)
                .filter(name -> names.contains(name.table().toLowerCase(Locale.ROOT)))
                .flatMap(name -> Stream.concat(
                        Stream.of(name), schema.joins().from(name).stream().map(Join::to)))
                .collect(Collectors.toSet());
        return reading.pieces().stream()
                .map(Piece::mark)
                .filter(Mark.ToTable.class::isInstance)
                .map(mark -> ((Mark.ToTable) mark).table().name())
                .distinct()
                .filter(table -> !read.contains(table))
                .count();
    }

    private static double joins(Plan plan, Set<TableName> mentioned) {
        return plan.joins().stream()
                        .mapToDouble(step -> mentioned.contains(step.target()) ? SAID : 1)
                        .sum()
                + EXISTENCE * plan.existences().size();
    }

    private void refused(NotUnderstood refused) {
        refused(new Refusal(refused.words(), refused.why() + " Ask it in other words, or with the names of columns."));
    }

    private void refused(Refusal why) {
        refusal = refusal.or(() -> Optional.of(why));
    }
}
