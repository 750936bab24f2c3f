package datus.answer.intent;

import datus.answer.language.Stem;
import datus.answer.schema.Field;
import datus.answer.schema.JoinGraph.Path;
import datus.answer.schema.JoinGraph.Step;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import datus.data.TableName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells apart columns of one table that name rows of the same other table: by words that were said, such as "depart" for a source;
 * else the one that is not called like the table itself, as the student of a friendship and not the friend.
 */
final class Roles {
    private static final Set<String> START = stems(
            "source",
            "src",
            "origin",
            "from",
            "start",
            "depart",
            "departure",
            "departing",
            "leave",
            "leaving",
            "sender",
            "seller",
            "begin");
    private static final Set<String> END = stems(
            "destination",
            "dest",
            "dst",
            "to",
            "end",
            "arrive",
            "arrival",
            "arriving",
            "land",
            "receiver",
            "buyer",
            "target");

    private final Schema schema;
    private final Set<String> said;

    Roles(Schema schema, Set<String> hints) {
        this.schema = schema;
        this.said = widened(hints);
    }

    private static Set<String> stems(String... words) {
        return Stream.of(words).map(Stem::of).collect(Collectors.toUnmodifiableSet());
    }

    /** Whoever departs speaks of a source; "from" and "to" alone say too little if both are there. */
    private static Set<String> widened(Set<String> hints) {
        Set<String> said = new HashSet<>(hints);
        boolean start = isSaid(START, hints, "from");
        boolean end = isSaid(END, hints, "to");
        if (start != end) {
            said.addAll(start ? START : END);
        }
        return said;
    }

    private static boolean isSaid(Set<String> direction, Set<String> hints, String weak) {
        boolean strong = direction.stream().anyMatch(stem -> !stem.equals(weak) && hints.contains(stem));
        return strong || hints.contains(weak);
    }

    /** Those of several ways that are meant. */
    List<Path> meant(List<Path> ways) {
        boolean sameTables = ways.stream().map(Roles::tables).distinct().count() == 1;
        if (ways.size() < 2 || !sameTables) {
            return ways;
        }
        List<Path> said = ways.stream().filter(this::isSaid).toList();
        if (!said.isEmpty() && said.size() < ways.size()) {
            return said;
        }
        List<Path> owning = ways.stream().filter(this::isOwning).toList();
        return owning.isEmpty() ? ways : owning;
    }

    private static List<TableName> tables(Path path) {
        return path.steps().stream().map(Step::target).toList();
    }

    private boolean isSaid(Path path) {
        return path.steps().stream().anyMatch(step -> columns(step).anyMatch(field -> field.stems().stream()
                .filter(stem -> !schema.table(step.join().to()).stems().contains(stem))
                .filter(stem -> !schema.table(step.join().from()).stems().contains(stem))
                .filter(stem -> !stem.equals("id"))
                .anyMatch(said::contains)));
    }

    private boolean isOwning(Path path) {
        return path.steps().stream().noneMatch(step -> {
            Table table = schema.table(step.join().from());
            return columns(step).anyMatch(field -> field.stems().stream().anyMatch(table.stems()::contains));
        });
    }

    private Stream<Field> columns(Step step) {
        Table table = schema.table(step.join().from());
        return step.join().fromColumns().stream().flatMap(name -> table.field(name).stream());
    }
}
