package datus.data.guard;

import com.google.gson.JsonObject;
import datus.data.EngineQuery;
import datus.data.Scope;
import datus.data.text.Statement;
import datus.data.text.Statements;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds SQL to one query of a DuckDB file that reads what is in scope: by the engine's own syntax tree, then by what its binder makes of it. Reads
 * the file's catalogue once, at the first judgement: the file is open read-only, so it does not change. One thread at a time.
 */
public final class DuckDbGuard implements Guard {
    /** Shows a plan and runs nothing; all its options but two forms of the plan may do more. */
    private static final Pattern EXPLAIN =
            Pattern.compile("(?i)EXPLAIN(?:\\s*\\(\\s*FORMAT\\s+(?:TEXT|JSON)\\s*\\))?(?=[\\s(/-])");

    /** What is known of the file, for every judgement of it. */
    private record Known(
            DuckDbParser parser, DuckDbTables tables, FunctionCheck functions, Macros macros, PlanCheck plan) {}

    private final Connection connection;
    private final Scope scope;
    private final List<Path> folders;
    private @Nullable Known known;

    /**
     * A guard of one connection.
     *
     * @param connection to a file opened read-only, its configuration locked, {@code explain_output} set to {@code all}; the guard never closes it
     * @param scope its tables; those that the connection itself has in {@code temp} are in scope too
     * @param folders whose files may be read by name, with all below them
     */
    public DuckDbGuard(Connection connection, Scope scope, List<Path> folders) {
        this.connection = connection;
        this.scope = scope;
        this.folders = List.copyOf(folders);
    }

    @Override
    public Verdict judge(String sql) {
        try {
            String statement = alone(sql);
            Matcher explain = EXPLAIN.matcher(statement);
            int query = explain.lookingAt() ? explain.end() : 0;
            return new Verdict.Allowed(statement.substring(0, query) + checked(statement.substring(query)));
        } catch (Refusal e) {
            return e.verdict();
        } catch (SQLException e) {
            return new Verdict.Denied("DuckDB does not take it (" + words(e) + ")");
        } catch (StackOverflowError e) {
            return new Verdict.Denied("it is nested too deeply");
        }
    }

    /** Without a semicolon and comments around it, so that it can stand inside another; all that follows judges this text. */
    private static String alone(String sql) {
        List<Statement> statements = Statements.split(sql);
        return statements.size() == 1 ? statements.get(0).text() : sql;
    }

    /** The query, or one of the same rows that can be judged. */
    private String checked(String query) throws SQLException {
        Optional<JsonObject> tree = known().parser().query(query);
        if (tree.isPresent()) {
            check(query, tree.get());
            return query;
        }
        String written = DynamicPivot.written(query, this::values).orElseThrow(DuckDbGuard::notAQuery);
        check(written, known().parser().query(written).orElseThrow(DuckDbGuard::notAQuery));
        return written;
    }

    private static Refusal notAQuery() {
        return new Refusal("it is not one query that only reads");
    }

    private void check(String query, JsonObject tree) throws SQLException {
        Known about = known();
        new SyntaxCheck(about.tables(), about.functions(), about.macros()).check(tree);
        about.plan().check(query);
    }

    /** Runs a query that the guard itself has made of what it judges. */
    private List<String> values(String query) throws SQLException {
        return EngineQuery.rows(connection, checked(query), row -> row.getString(1));
    }

    private Known known() throws SQLException {
        Known read = known;
        if (read == null) {
            DuckDbFunctions functions = new DuckDbFunctions();
            DuckDbTables tables = new DuckDbTables(connection, scope);
            DuckDbParser parser = new DuckDbParser(connection);
            read = new Known(
                    parser,
                    tables,
                    new FunctionCheck(functions, tables, new FilesInScope(connection, folders)),
                    new Macros(connection, parser),
                    new PlanCheck(connection, functions, tables));
            known = read;
        }
        return read;
    }

    /** What DuckDB says, without the SQL that it repeats. */
    private static String words(SQLException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .takeWhile(line -> !line.isBlank())
                .collect(Collectors.joining(" "));
    }
}
