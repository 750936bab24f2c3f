package datus.data.guard;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what DuckDB's binder made of a query, views and macros resolved, before anything is optimised away, and refuses a plan that scans a table
 * out of scope or holds an operator that is not known to only read.
 */
final class PlanCheck {
    private static final String PLAN = "logical_plan";
    private static final Set<String> OPERATORS = Set.of(
            "AGGREGATE",
            "ANY_JOIN",
            "ASOF_JOIN",
            "CHUNK_GET",
            "COMPARISON_JOIN",
            "CROSS_PRODUCT",
            "CTE",
            "CTE_SCAN",
            "DELIM_GET",
            "DELIM_JOIN",
            "DEPENDENT_JOIN",
            "DISTINCT",
            "DUMMY_SCAN",
            "EMPTY_RESULT",
            "EXCEPT",
            "EXPRESSION_GET",
            "FILTER",
            "INTERSECT",
            "JOIN",
            "LIMIT",
            "ORDER_BY",
            "PIVOT",
            "POSITIONAL_JOIN",
            "PRAGMA_SHOW",
            "PROJECTION",
            "REC_CTE",
            "SAMPLE",
            "TOP_N",
            "UNION",
            "UNNEST",
            "WINDOW");
    /** Of types that between them fit most places. */
    private static final List<Optional<Object>> STAND_INS =
            List.of(Optional.empty(), Optional.of(1), Optional.of("1"), Optional.of(LocalDate.EPOCH));

    private static final Pattern PART = Pattern.compile("\"((?:[^\"]|\"\")*)\"|[^.\"]+");

    private final Connection connection;
    private final DuckDbTables tables;
    private final DuckDbFunctions functions;

    PlanCheck(Connection connection, DuckDbFunctions functions, DuckDbTables tables) {
        this.connection = connection;
        this.functions = functions;
        this.tables = tables;
    }

    /** Refuses a query by its plan; a parameter has any value that it can be planned with. */
    void check(String sql) {
        String explain = "EXPLAIN (FORMAT JSON) " + sql;
        Optional<JsonElement> plan = Optional.empty();
        try {
            for (int i = 0; plan.isEmpty(); i++) {
                plan = plan(explain, i);
            }
        } catch (SQLException e) {
            throw Refusal.unfit(e, explain);
        }
        visit(plan.get());
    }

    /** DuckDB closes a statement that failed, so each attempt is one of its own. */
    private Optional<JsonElement> plan(String sql, int attempt) throws SQLException {
        try (PreparedStatement explain = connection.prepareStatement(sql)) {
            int parameters = explain.getParameterMetaData().getParameterCount();
            for (int i = 1; i <= parameters; i++) {
                explain.setObject(i, STAND_INS.get(attempt).orElse(null));
            }
            try {
                return Optional.of(plan(explain));
            } catch (SQLException e) {
                if (parameters == 0) {
                    throw e;
                }
                if (attempt == STAND_INS.size() - 1) {
                    throw new Refusal(
                            "DuckDB cannot tell the type of a parameter; write CAST(? AS DATE), or as which it is");
                }
                return Optional.empty();
            }
        }
    }

    private static JsonElement plan(PreparedStatement explain) throws SQLException {
        try (ResultSet rows = explain.executeQuery()) {
            while (rows.next()) {
                if (PLAN.equals(rows.getString(1))) {
                    return DuckDbParser.json(rows.getString(2));
                }
            }
        }
        throw new Refusal("DuckDB does not show how it would run it");
    }

    private void visit(JsonElement element) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(this::visit);
        } else {
            JsonObject operator = element.getAsJsonObject();
            checkOperator(operator.get("name").getAsString().strip(), operator.getAsJsonObject("extra_info"));
            visit(operator.getAsJsonArray("children"));
        }
    }

    private void checkOperator(String name, JsonObject info) {
        if (name.equals("SEQ_SCAN")) {
            checkTable(parts(info.get("Table").getAsString()));
        } else if (!OPERATORS.contains(name) && !isFunction(name.toLowerCase(Locale.ROOT))) {
            throw new Refusal("it would run " + name.toLowerCase(Locale.ROOT).replace('_', ' ')
                    + ", which the guard does not know");
        }
    }

    /** Does not name what is out of scope: the statement did not either. */
    private void checkTable(List<String> path) {
        if (!tables.isInScope(path)) {
            throw new Refusal("a view in it reads a table that is not in scope");
        }
        tables.check(path);
    }

    private boolean isFunction(String name) {
        return functions.makesRows(name) || functions.readsFiles(name);
    }

    /** A table's name as the plan writes it: parts with dots between, quoted where needed. */
    private static List<String> parts(String written) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(written);
        while (matcher.find()) {
            parts.add(
                    matcher.group(1) == null
                            ? matcher.group()
                            : matcher.group(1).replace("\"\"", "\""));
        }
        return parts;
    }
}
