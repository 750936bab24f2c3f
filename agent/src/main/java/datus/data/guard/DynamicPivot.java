package datus.data.guard;

import datus.data.text.SqlToken;
import datus.data.text.SqlTokens;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A {@code PIVOT … ON} that leaves its columns to the data. DuckDB runs that as two statements, of which the first creates a type; written with its
 * values it is one query that can be judged. Works on text, so what comes of it is judged anew, and so is the query for the values.
 */
final class DynamicPivot {
    private static final int MOST_COLUMNS = 1_000;
    private static final Set<String> VERBS = Set.of("PIVOT", "PIVOT_WIDER");
    private static final Set<String> BEHIND =
            Set.of("USING", "GROUP", "ORDER", "LIMIT", "OFFSET", "UNION", "EXCEPT", "INTERSECT");
    private static final Set<String> QUERIES =
            Set.of("SELECT", "FROM", "VALUES", "TABLE", "PIVOT", "PIVOT_WIDER", "UNPIVOT", "SUMMARIZE", "DESCRIBE");

    /** Gives the values of a query's one column, once the query has been judged. */
    interface Values {
        List<String> of(String query) throws SQLException;
    }

    /** An expression of ON without its values. */
    private record Open(int pivot, int on, int start, int end) {}

    private final String sql;
    private final List<SqlToken> tokens;

    private DynamicPivot(String sql) {
        this.sql = sql;
        this.tokens = SqlTokens.withoutComments(sql);
    }

    /** The statement with all values written out; empty if it leaves none to the data. */
    static Optional<String> written(String sql, Values values) throws SQLException {
        Optional<String> written = Optional.empty();
        Optional<Open> open = new DynamicPivot(sql).firstOpen();
        for (String text = sql; open.isPresent(); open = new DynamicPivot(text).firstOpen()) {
            text = new DynamicPivot(text).closed(open.get(), values);
            written = Optional.of(text);
        }
        return written;
    }

    private Optional<Open> firstOpen() {
        for (int at = 0; at < tokens.size(); at++) {
            if (isWord(at, VERBS)) {
                Optional<Open> open = openAfter(at);
                if (open.isPresent()) {
                    return open;
                }
            }
        }
        return Optional.empty();
    }

    /** Reads on from PIVOT, within its brackets, to ON and the first of its expressions that names no values. */
    private Optional<Open> openAfter(int pivot) {
        int on = -1;
        int start = -1;
        boolean closed = false;
        for (int at = next(pivot); ; at = next(at)) {
            boolean end = at >= tokens.size()
                    || tokens.get(at).isSymbol(')')
                    || tokens.get(at).isSymbol(';');
            boolean behind = end || isWord(at, BEHIND);
            if (on >= 0 && (behind || tokens.get(at).isSymbol(',')) && !closed && start < at) {
                return Optional.of(new Open(pivot, on, start, at));
            }
            if (behind) {
                return Optional.empty();
            }
            if (on < 0 && tokens.get(at).isWord("ON")) {
                on = at;
                start = at + 1;
            } else if (tokens.get(at).isSymbol(',')) {
                start = at + 1;
                closed = false;
            } else {
                closed |= tokens.get(at).isWord("IN");
            }
        }
    }

    /** The token after this one; after an opening bracket, that behind its closing one. */
    private int next(int at) {
        int depth = 0;
        int next = at;
        do {
            SqlToken token = tokens.get(next);
            depth += isOpening(token) ? 1 : isClosing(token) ? -1 : 0;
            next++;
        } while (depth > 0 && next < tokens.size());
        return next;
    }

    private static boolean isOpening(SqlToken token) {
        return token.isSymbol('(') || token.isSymbol('[') || token.isSymbol('{');
    }

    private static boolean isClosing(SqlToken token) {
        return token.isSymbol(')') || token.isSymbol(']') || token.isSymbol('}');
    }

    private boolean isWord(int at, Set<String> words) {
        return tokens.get(at).kind() == SqlToken.Kind.WORD
                && words.contains(tokens.get(at).upper());
    }

    private String closed(Open open, Values values) throws SQLException {
        String expression = text(open.start(), open.end());
        String source = text(open.pivot() + 1, open.on());
        String query = "SELECT DISTINCT CAST((" + expression + ") AS VARCHAR) AS v FROM " + source + " WHERE ("
                + expression + ") IS NOT NULL ORDER BY 1 LIMIT " + (MOST_COLUMNS + 1);
        List<String> columns = values.of(inside(open.pivot(), query));
        if (columns.isEmpty() || columns.size() > MOST_COLUMNS) {
            throw new Refusal("its PIVOT would have " + (columns.isEmpty() ? "no" : "more than " + MOST_COLUMNS)
                    + " columns; name them: ON … IN (…)");
        }
        String list = columns.stream()
                .map(value -> "'" + value.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", " IN (", ")"));
        int start = tokens.get(open.start()).start();
        int end = tokens.get(open.end() - 1).end();
        return sql.substring(0, start) + "(" + sql.substring(start, end) + ")" + list + sql.substring(end);
    }

    /** The query where the PIVOT stands: below the common table expressions that it can see there. */
    private String inside(int pivot, String query) {
        String text = query;
        for (int group : groupsAround(pivot)) {
            String own = ownTables(group, pivot);
            text = own.isEmpty() ? text : own + " SELECT * FROM (" + text + ")";
        }
        return text;
    }

    /** Where each bracket around a token opens, innermost first; last the statement itself. */
    private Deque<Integer> groupsAround(int pivot) {
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        for (int at = 0; at < pivot; at++) {
            if (isOpening(tokens.get(at))) {
                open.push(at + 1);
            } else if (isClosing(tokens.get(at)) && open.size() > 1) {
                open.pop();
            }
        }
        return open;
    }

    /** The WITH that a group begins with, up to its query, or up to the last comma before the place. */
    private String ownTables(int group, int place) {
        if (!tokens.get(group).isWord("WITH")) {
            return "";
        }
        int comma = group;
        for (int at = next(group); at < place; at = next(at)) {
            if (isWord(at, QUERIES)) {
                return text(group, at);
            }
            comma = tokens.get(at).isSymbol(',') ? at : comma;
        }
        boolean endsHere = isQueryOf(group, place);
        return endsHere ? text(group, place) : text(group, comma);
    }

    /** Whether the place is not inside one of the group's own tables. */
    private boolean isQueryOf(int group, int place) {
        int at = next(group);
        while (at < place) {
            at = next(at);
        }
        return at == place;
    }

    private String text(int from, int to) {
        return from >= to
                ? ""
                : sql.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }
}
