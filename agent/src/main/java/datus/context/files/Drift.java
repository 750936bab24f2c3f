package datus.context.files;

import datus.context.Entry;
import datus.context.kind.ColumnKind;
import datus.data.TableInfo;
import datus.data.text.SqlToken;
import datus.data.text.SqlTokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what no longer fits the data: entries that touch tables and columns which are gone, or columns of another type than they had
 * when they were seen. What is there again fits again.
 */
final class Drift {
    private static final String BETWEEN = "; ";
    private static final Pattern TABLE_GONE = Pattern.compile("table (.+) is gone");
    private static final Pattern COLUMN_GONE = Pattern.compile("column (.+) is gone");
    private static final Pattern COLUMN_CHANGED = Pattern.compile("column (.+) is now (.+), was .+");

    private final LiveTables live;

    /** By lower-case name of the table, the columns that have something the matter with them, each with its sentence. */
    private final Map<String, Map<String, String>> changed = new HashMap<>();

    /**
     * Compares with what was seen.
     *
     * @param tables all that the datasource has now
     * @param seen the entries of its columns
     */
    Drift(List<TableInfo> tables, List<Entry> seen) {
        this.live = new LiveTables(tables);
        seen.forEach(this::compare);
    }

    private void compare(Entry column) {
        String name = column.id().name();
        reason(name, ColumnKind.type(column)).ifPresent(reason -> column.tables()
                .forEach(table -> changed.computeIfAbsent(lower(table), any -> new HashMap<>())
                        .put(lower(name), reason)));
    }

    /** What is the matter with a column that had this type. */
    private Optional<String> reason(String column, String type) {
        return live.place(column)
                .flatMap(place -> place.isGone()
                        ? Optional.of("column " + column + " is gone")
                        : place.type()
                                .filter(now -> !now.equalsIgnoreCase(type))
                                .map(now -> "column " + column + " is now " + now + ", was " + type));
    }

    /** The entries that fit otherwise than they are said to, each saying so now. */
    List<Entry> among(List<Entry> entries) {
        return entries.stream().flatMap(entry -> checked(entry).stream()).toList();
    }

    private Optional<Entry> checked(Entry entry) {
        Set<String> reasons = new LinkedHashSet<>();
        entry.stale().stream()
                .flatMap(said -> Arrays.stream(said.split(BETWEEN, -1)))
                .filter(this::stillHolds)
                .forEach(reasons::add);
        reasons.addAll(found(entry));
        Optional<String> stale = reasons.isEmpty() ? Optional.empty() : Optional.of(String.join(BETWEEN, reasons));
        return stale.equals(entry.stale()) ? Optional.empty() : Optional.of(entry.withStale(stale));
    }

    /** A type that changed stays worth a look once the new one has been seen, until it is what it was or a person decides. */
    private boolean stillHolds(String reason) {
        Matcher table = TABLE_GONE.matcher(reason);
        if (table.matches()) {
            return live.table(table.group(1)).isEmpty();
        }
        Matcher column = COLUMN_GONE.matcher(reason);
        if (column.matches()) {
            return live.place(column.group(1)).filter(LiveTables.Place::isGone).isPresent();
        }
        Matcher type = COLUMN_CHANGED.matcher(reason);
        return !type.matches()
                || live.place(type.group(1))
                        .flatMap(LiveTables.Place::type)
                        .filter(type.group(2)::equalsIgnoreCase)
                        .isPresent();
    }

    private List<String> found(Entry entry) {
        List<String> reasons = new ArrayList<>();
        entry.tables().stream()
                .filter(table -> live.table(table).isEmpty())
                .forEach(table -> reasons.add("table " + table + " is gone"));
        entry.columns()
                .forEach(column ->
                        changedOf(entry, column).or(() -> gone(column)).ifPresent(reasons::add));
        if (entry.columns().isEmpty() && !entry.tables().isEmpty()) {
            reasons.addAll(mentioned(entry));
        }
        return reasons;
    }

    private Optional<String> changedOf(Entry entry, String column) {
        return entry.tables().stream()
                .map(table -> changed.getOrDefault(lower(table), Map.of()).get(lower(column)))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private Optional<String> gone(String column) {
        return live.place(column).filter(LiveTables.Place::isGone).map(place -> "column " + column + " is gone");
    }

    /** Of an entry that does not tell its columns: those that its SQL speaks of by name. */
    private List<String> mentioned(Entry entry) {
        Map<String, String> ofItsTables = new HashMap<>();
        changed.forEach((table, columns) -> {
            if (entry.tables().stream().anyMatch(name -> isSame(name, table))) {
                ofItsTables.putAll(columns);
            }
        });
        Set<String> words = ofItsTables.isEmpty() ? Set.of() : names(entry.content());
        return ofItsTables.entrySet().stream()
                .filter(column ->
                        words.contains(column.getKey().substring(column.getKey().lastIndexOf('.') + 1)))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }

    private boolean isSame(String table, String other) {
        return table.equalsIgnoreCase(other)
                || live.table(table)
                        .filter(there -> live.table(other).filter(there::equals).isPresent())
                        .isPresent();
    }

    private static Set<String> names(String sql) {
        return SqlTokens.withoutComments(sql).stream()
                .filter(SqlToken::isName)
                .map(token -> lower(token.name()))
                .collect(Collectors.toSet());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
