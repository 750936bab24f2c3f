package datus.generation.semantic;

import datus.data.DataType.Kind;
import datus.data.Dialect;
import datus.generation.usage.ColumnUse.Role;
import datus.generation.usage.TableUsage;
import datus.semantic.Grain;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells which of a table's times is the one its numbers are taken over, and writes times as SQL. */
final class TimeDrafter {
    private static final Set<String> ENDS = Set.of(
            "end",
            "expiry",
            "expiration",
            "expected",
            "close",
            "closed",
            "due",
            "commit",
            "until",
            "to",
            "updated",
            "update",
            "modified",
            "deleted",
            "loaded",
            "load",
            "last",
            "valid");
    private static final Set<String> NEVER = Set.of("birth", "born", "death");

    private final TableFacts facts;
    private final Dialect dialect;

    TimeDrafter(TableFacts facts, Dialect dialect) {
        this.facts = facts;
        this.dialect = dialect;
    }

    /** The column that is primary time, and why. */
    Optional<Primary> primary() {
        List<ColumnSense> times = times();
        Comparator<ColumnSense> best = Comparator.<ColumnSense>comparingInt(time -> uses(time))
                .thenComparing(this::isWhole)
                .thenComparing(time -> !isEnd(time))
                .thenComparing(this::isNamedLikeTable);
        // max() would keep the last of equals; the first column is the likelier
        return times.stream()
                .reduce((one, other) -> best.compare(other, one) > 0 ? other : one)
                .map(time -> new Primary(time, why(time, times)));
    }

    /** The primary time. */
    record Primary(ColumnSense column, String why) {}

    private List<ColumnSense> times() {
        return facts.columns().stream()
                .filter(ColumnSense::isTime)
                .filter(time -> time.field().words().stream().noneMatch(NEVER::contains))
                .toList();
    }

    private int uses(ColumnSense time) {
        return facts.usage().count(time.name(), Role.FILTER, Role.GROUP);
    }

    private boolean isWhole(ColumnSense time) {
        return facts.profile().read() > 0
                && time.profile().filled() == facts.profile().read();
    }

    private static boolean isEnd(ColumnSense time) {
        return time.field().words().stream().anyMatch(ENDS::contains);
    }

    private boolean isNamedLikeTable(ColumnSense time) {
        return facts.table().stems().stream().anyMatch(time.field().stems()::contains);
    }

    private String why(ColumnSense time, List<ColumnSense> times) {
        String which = times.size() == 1
                ? "the only date"
                : isWhole(time) && times.stream().filter(this::isWhole).count() == 1
                        ? "the only date without nulls"
                        : isNamedLikeTable(time) ? "the date named like its table" : "the first date that fits";
        TableUsage usage = facts.usage();
        int uses = uses(time);
        return which + (uses == 0 ? "" : ", in " + usage.share(uses));
    }

    /** A time as SQL. Engines that write dates as plain texts keep them as texts. */
    String expr(ColumnSense time) {
        String column = dialect.quote(time.name());
        boolean textual = dialect.literal(LocalDate.EPOCH).startsWith("'");
        if (time.field().kind() != Kind.TEXT || textual) {
            return column;
        }
        return "CAST(" + column + " AS " + (time.grain() == Grain.DAY ? "DATE" : "TIMESTAMP") + ")";
    }
}
