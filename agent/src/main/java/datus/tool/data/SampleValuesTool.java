package datus.tool.data;

import com.google.auto.service.AutoService;
import datus.context.bootstrap.SecretMask;
import datus.data.Dialect;
import datus.data.RowLookup;
import datus.data.Sql;
import datus.data.TableInfo;
import datus.error.DatusException;
import datus.message.Delimited;
import datus.message.Share;
import datus.message.SharedText;
import datus.tool.Tool;
import datus.tool.ToolArguments;
import datus.tool.ToolResult;
import datus.tool.ToolSession;
import datus.tool.ToolSpec;
import datus.tool.ToolSpec.Parameter;
import java.util.List;
import java.util.stream.Collectors;

/** {@code sample_values}: some different values of a column, unless they are private. */
@AutoService(Tool.class)
public final class SampleValuesTool implements Tool {
    private static final int PRESET = 10;
    private static final int MOST = 50;
    private static final int LONGEST = 100;

    @Override
    public ToolSpec spec() {
        return new ToolSpec(
                "sample_values",
                "Shows some different values of a column, if samples are shared with you, so that a condition is written as the data"
                        + " is.",
                List.of(
                        Parameter.text("table_name", "with or without schema"),
                        Parameter.text("column", "a column of it"),
                        Parameter.number("limit", "how many, " + PRESET + " unless given, " + MOST + " at most")
                                .optional()));
    }

    @Override
    public ToolResult run(ToolArguments arguments, ToolSession session) {
        ScopedTables tables = new ScopedTables(session);
        TableInfo table = tables.named(arguments.text("table_name"));
        String column = tables.column(table, arguments.text("column")).name();
        long limit = Math.max(1, Math.min(MOST, arguments.number("limit", PRESET)));
        Dialect dialect = tables.datasource().dialect();
        String name = dialect.quote(column);
        Sql sql = new Sql("SELECT DISTINCT " + name + " FROM " + dialect.quote(table.name()) + " WHERE " + name
                + " IS NOT NULL ORDER BY " + name + " LIMIT " + limit);
        refusePrivate(table, column, new ScopedQuery(session).privateValues(), sql);
        try {
            return values(table.name() + "." + column, sql, session);
        } catch (DatusException e) {
            session.asking().control().check();
            return new ScopedQuery(session).failed(sql, e, true);
        }
    }

    private static void refusePrivate(TableInfo table, String column, PrivateValues secret, Sql sql) {
        if (secret.in(sql.text()).isPresent() || new SecretMask().hides(column)) {
            throw DatusException.refused(
                    "The values of " + table.name() + "." + column + " are private.",
                    "Write the SQL without looking at them.");
        }
    }

    private static ToolResult values(String column, Sql sql, ToolSession session) {
        RowLookup lookup = RowLookup.composed(session.data(), session.scope());
        List<String> values = lookup.rows(sql.text(), session.asking().control()).stream()
                .map(row -> shown(String.valueOf(row.get(0))))
                .toList();
        return ToolResult.of(
                SharedText.schema("Values of " + column + ": ")
                        .and(Share.SAMPLES, Delimited.of(column, values.stream().collect(Collectors.joining("\n")))),
                "values of " + column);
    }

    private static String shown(String value) {
        String masked = new SecretMask().of(value.replaceAll("\\s*\\R\\s*", "⏎"));
        return masked.length() > LONGEST ? masked.substring(0, LONGEST) + "…" : masked;
    }
}
