package datus.context.bootstrap.sql;

import datus.context.Entry;
import datus.data.TableInfo;
import datus.data.text.TableReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.Statement;

/**
 * The tables and columns that a statement touches, as the catalogue calls them. Of a statement in a dialect that the parser does not
 * know, the tables alone.
 */
public record SqlReading(List<String> tables, List<String> columns) {
    private static final int LONGEST = 100_000;
    private static final int LONGEST_MILLIS = 2_000;

    public SqlReading {
        tables = List.copyOf(tables);
        columns = List.copyOf(columns);
    }

    public static SqlReading of(String sql, TableNames names) {
        if (sql.length() > LONGEST) {
            return tablesOf(sql, names);
        }
        try {
            Statement statement = CCJSqlParserUtil.parse(sql, parser -> parser.withTimeOut(LONGEST_MILLIS));
            return of(TouchedNames.in(statement), names);
        } catch (JSQLParserException | UnsupportedOperationException unknownDialect) {
            return tablesOf(sql, names);
        }
    }

    /** The entry as touching what its SQL does. */
    public static Entry touched(Entry entry, String sql, TableNames names) {
        SqlReading reading = of(sql, names);
        return entry.touching(reading.tables(), reading.columns());
    }

    private static SqlReading tablesOf(String sql, TableNames names) {
        return new SqlReading(
                TableReference.in(sql).stream()
                        .map(reference -> names.name(reference.parts()))
                        .distinct()
                        .toList(),
                List.of());
    }

    private static SqlReading of(TouchedNames touched, TableNames names) {
        Set<String> tables = new LinkedHashSet<>();
        touched.tables().forEach(parts -> tables.add(names.name(parts)));
        Set<String> columns = new LinkedHashSet<>();
        for (TouchedNames.ColumnUse use : touched.columns()) {
            columns.addAll(columns(use, touched, names));
        }
        return new SqlReading(List.copyOf(tables), List.copyOf(columns));
    }

    /** A column without its table is of the only table that has one of that name. */
    private static List<String> columns(TouchedNames.ColumnUse use, TouchedNames touched, TableNames names) {
        List<String> found = new ArrayList<>();
        for (List<String> parts : touched.candidates(use)) {
            names.find(parts)
                    .flatMap(table -> table.column(use.column()).map(column -> name(table, column)))
                    .ifPresent(found::add);
        }
        return found.size() == 1 ? found : List.of();
    }

    private static String name(TableInfo table, TableInfo.ColumnInfo column) {
        return table.name() + "." + column.name();
    }
}
