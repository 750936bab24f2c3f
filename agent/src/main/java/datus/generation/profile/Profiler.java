package datus.generation.profile;

import datus.answer.schema.Lookup;
import datus.context.bootstrap.SecretMask;
import datus.data.DataType.Kind;
import datus.data.Dialect;
import datus.data.TableInfo;
import datus.data.TableInfo.ColumnInfo;
import datus.generation.profile.ColumnProfile.Common;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the profile of a table in two queries that every engine understands: one counts, the next reads the values of columns
 * that have few, secrets hidden, for they end up in files. Of very large tables only the first rows are read. Deterministic as far as the engine is.
 */
public final class Profiler {
    private static final int MOST_ROWS_READ = 200_000;
    private static final int MOST_COLUMNS_A_QUERY = 100;
    private static final int FEW_VALUES = 50;
    private static final Set<Kind> COMPARABLE =
            Set.of(Kind.INTEGER, Kind.DECIMAL, Kind.DOUBLE, Kind.TEXT, Kind.DATE, Kind.TIMESTAMP, Kind.TIMESTAMP_TZ);
    /** Not every engine tells these apart, but every one tells their texts apart. */
    private static final Set<Kind> COMPARED_AS_TEXT = Set.of(Kind.OTHER, Kind.NESTED);

    private final Dialect dialect;
    private final Lookup lookup;
    private final SecretMask mask = new SecretMask();

    public Profiler(Dialect dialect, Lookup lookup) {
        this.dialect = dialect;
        this.lookup = lookup;
    }

    /** The profile of a table; where its rows cannot be read it has none. */
    public TableProfile profile(TableInfo table) {
        long rows = table.rows()
                .orElseGet(() -> number(first("SELECT count(*) AS n FROM " + dialect.quote(table.name())), 0));
        String source = rows > MOST_ROWS_READ
                ? "(SELECT * FROM " + dialect.quote(table.name()) + " LIMIT " + MOST_ROWS_READ + ") t"
                : dialect.quote(table.name());
        List<ColumnProfile> counted = new ArrayList<>();
        long read = 0;
        for (int start = 0; start < table.columns().size(); start += MOST_COLUMNS_A_QUERY) {
            int end = Math.min(start + MOST_COLUMNS_A_QUERY, table.columns().size());
            read = count(table.columns().subList(start, end), source, counted);
        }
        return new TableProfile(table.name(), rows > MOST_ROWS_READ ? rows : read, read, withCommon(counted, source));
    }

    private long count(List<ColumnInfo> columns, String source, List<ColumnProfile> counted) {
        StringBuilder sql = new StringBuilder("SELECT count(*) AS n");
        for (int i = 0; i < columns.size(); i++) {
            sql.append(counts(columns.get(i), i));
        }
        List<@Nullable Object> row = first(sql + " FROM " + source);
        for (int i = 0; i < columns.size(); i++) {
            counted.add(row.isEmpty() ? ColumnProfile.unread(columns.get(i)) : profile(columns.get(i), row, 1 + 5 * i));
        }
        return number(row, 0);
    }

    private String counts(ColumnInfo column, int number) {
        String name = dialect.quote(column.name());
        Kind kind = column.type().kind();
        String compared = COMPARED_AS_TEXT.contains(kind) ? "CAST(" + name + " AS VARCHAR)" : name;
        String distinct = kind == Kind.BINARY ? "NULL" : "count(DISTINCT " + compared + ")";
        boolean ordered = COMPARABLE.contains(kind);
        return ", count(" + name + ") AS f" + number
                + ", " + distinct + " AS d" + number
                + ", " + (ordered ? "min(" + name + ")" : "NULL") + " AS lo" + number
                + ", " + (ordered ? "max(" + name + ")" : "NULL") + " AS hi" + number
                + ", " + (kind == Kind.TEXT ? "avg(length(" + name + "))" : "NULL") + " AS l" + number;
    }

    private static ColumnProfile profile(ColumnInfo column, List<@Nullable Object> row, int at) {
        return new ColumnProfile(
                column,
                number(row, at),
                number(row, at + 1),
                Optional.ofNullable(row.get(at + 2)),
                Optional.ofNullable(row.get(at + 3)),
                row.get(at + 4) instanceof Number length ? length.doubleValue() : 0,
                List.of());
    }

    private List<ColumnProfile> withCommon(List<ColumnProfile> counted, String source) {
        List<String> selects = new ArrayList<>();
        for (int i = 0; i < counted.size(); i++) {
            ColumnProfile column = counted.get(i);
            boolean few = column.distinct() > 0 && column.distinct() <= FEW_VALUES;
            if (few && !mask.hides(column.info().name())) {
                selects.add(common(dialect.quote(column.info().name()), i, source));
            }
        }
        Map<Integer, List<Common>> found = new HashMap<>();
        if (!selects.isEmpty()) {
            for (List<@Nullable Object> row : lookup.rows(String.join("\nUNION ALL\n", selects))) {
                found.computeIfAbsent((int) number(row, 0), any -> new ArrayList<>())
                        .add(new Common(mask.of(String.valueOf(row.get(1))), number(row, 2)));
            }
        }
        List<ColumnProfile> whole = new ArrayList<>();
        for (int i = 0; i < counted.size(); i++) {
            whole.add(with(counted.get(i), found.getOrDefault(i, List.of())));
        }
        return whole;
    }

    private static String common(String name, int number, String source) {
        String text = "CAST(" + name + " AS VARCHAR)";
        return "SELECT " + number + " AS c, " + text + " AS v, count(*) AS n FROM " + source + " WHERE " + name
                + " IS NOT NULL GROUP BY " + text;
    }

    private static ColumnProfile with(ColumnProfile column, List<Common> common) {
        return new ColumnProfile(
                column.info(),
                column.filled(),
                column.distinct(),
                column.least(),
                column.greatest(),
                column.averageLength(),
                common.stream()
                        .sorted(Comparator.comparing(Common::rows).reversed().thenComparing(Common::value))
                        .collect(Collectors.toList()));
    }

    private List<@Nullable Object> first(String sql) {
        List<List<@Nullable Object>> rows = lookup.rows(sql);
        return rows.isEmpty() ? List.of() : rows.get(0);
    }

    private static long number(List<@Nullable Object> row, int at) {
        return at < row.size() && row.get(at) instanceof Number found ? found.longValue() : 0;
    }
}
