package datus.tool.data;

import datus.data.text.SqlToken;
import datus.data.text.SqlToken.Kind;
import datus.data.text.TableReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether SQL reads a table only column by column, each by its name: no star, no row as a whole, no columns by number, renamed in a list or
 * found by a pattern, no FROM without SELECT.
 */
record PlainColumns(String sql, List<SqlToken> tokens) {
    private static final Set<String> ALL_COLUMNS = Set.of(
            "COLUMNS",
            "PIVOT",
            "UNPIVOT",
            "SUMMARIZE",
            "DESCRIBE",
            "SHOW",
            "TABLE",
            "NATURAL",
            "QUERY",
            "QUERY_TABLE",
            "EXECUTE",
            "CALL",
            "MERGE",
            "RETURNING");
    private static final Set<String> BEHIND_A_STAR = Set.of(
            "FROM",
            "EXCLUDE",
            "EXCEPT",
            "REPLACE",
            "RENAME",
            "LIKE",
            "ILIKE",
            "SIMILAR",
            "NOT",
            "GLOB",
            "WHERE",
            "INTO",
            "UNION",
            "INTERSECT",
            "ORDER",
            "GROUP",
            "LIMIT");
    private static final Set<String> BEFORE_A_STAR = Set.of("SELECT", "DISTINCT", "ALL", "BY");

    /** What may follow a table and is never its alias. */
    private static final Set<String> CLAUSES = Set.of(
            "WHERE",
            "ON",
            "USING",
            "GROUP",
            "ORDER",
            "HAVING",
            "LIMIT",
            "OFFSET",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "LEFT",
            "RIGHT",
            "INNER",
            "FULL",
            "CROSS",
            "JOIN",
            "WINDOW",
            "FETCH",
            "FOR");

    private static final Set<String> WITH_FROM_INSIDE = Set.of("EXTRACT", "TRIM", "SUBSTRING", "OVERLAY", "POSITION");

    boolean of(String table) {
        return tokens.stream().noneMatch(token -> token.isSymbol('#') || ALL_COLUMNS.contains(token.upper()))
                && !hasStar()
                && !hasFromAlone()
                && !hasWholeRows(table);
    }

    private boolean hasStar() {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isSymbol('*') && !isCount(i) && !isProduct(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCount(int at) {
        return at > 1
                && tokens.get(at - 2).isWord("COUNT")
                && tokens.get(at - 1).isSymbol('(')
                && at + 1 < tokens.size()
                && tokens.get(at + 1).isSymbol(')');
    }

    private boolean isProduct(int at) {
        if (at == 0 || at + 1 >= tokens.size()) {
            return false;
        }
        SqlToken before = tokens.get(at - 1);
        SqlToken after = tokens.get(at + 1);
        boolean ends = before.kind() == Kind.NUMBER
                || before.isSymbol(')')
                || (before.isName() && !BEFORE_A_STAR.contains(before.upper()));
        boolean starts = after.kind() == Kind.NUMBER
                || after.isSymbol('(')
                || (after.isName() && !BEHIND_A_STAR.contains(after.upper()));
        return ends && starts;
    }

    /** In each bracket, whether SELECT comes before FROM; in those of some functions FROM is only a word. */
    private boolean hasFromAlone() {
        Deque<Boolean> selected = new ArrayDeque<>(List.of(false));
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            if (token.isSymbol('(')) {
                selected.push(
                        i > 0 && WITH_FROM_INSIDE.contains(tokens.get(i - 1).upper()));
            } else if (token.isSymbol(')') && selected.size() > 1) {
                selected.pop();
            } else if (token.isWord("SELECT") || isSetOperation(token)) {
                selected.pop();
                selected.push(token.isWord("SELECT"));
            } else if (token.isWord("FROM") && !selected.getFirst() && !(i > 0 && isDistinct(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSetOperation(SqlToken token) {
        return token.isWord("UNION") || token.isWord("EXCEPT") || token.isWord("INTERSECT");
    }

    private boolean isDistinct(int at) {
        return tokens.get(at).isWord("DISTINCT");
    }

    /** A table or its alias that stands alone elsewhere than where it is named means its rows. */
    private boolean hasWholeRows(String table) {
        List<TableReference> named = TableReference.in(sql).stream()
                .filter(reference -> reference.table().equalsIgnoreCase(table))
                .toList();
        Set<String> aliases = new HashSet<>();
        named.forEach(reference -> alias(reference, aliases));
        boolean renames = aliases.stream().anyMatch(alias -> isFollowedBy(alias, '('));
        return renames
                || alone(table) != named.size()
                || aliases.stream()
                        .filter(alias -> !alias.equalsIgnoreCase(table))
                        .anyMatch(alias -> alone(alias) != definitions(alias, named));
    }

    private void alias(TableReference reference, Set<String> aliases) {
        int behind = behind(reference);
        if (behind < tokens.size() && tokens.get(behind).isName() && !isClause(behind)) {
            aliases.add(tokens.get(behind).name().toLowerCase(Locale.ROOT));
        }
        if (behind < tokens.size() && tokens.get(behind).isSymbol('(')) {
            aliases.add(reference.table().toLowerCase(Locale.ROOT));
        }
    }

    private boolean isClause(int at) {
        SqlToken token = tokens.get(at);
        return token.kind() == Kind.WORD && !isBehindAs(at) && CLAUSES.contains(token.upper());
    }

    /** Those that follow their table at once. */
    private long definitions(String alias, List<TableReference> named) {
        return named.stream()
                .map(this::behind)
                .filter(at -> at < tokens.size() && isNamed(at, alias) && !isBehindAs(at))
                .count();
    }

    /** The token behind a table, and behind AS. */
    private int behind(TableReference reference) {
        int at = 0;
        while (at < tokens.size() && tokens.get(at).start() < reference.end()) {
            at++;
        }
        return at < tokens.size() && tokens.get(at).isWord("AS") ? at + 1 : at;
    }

    private boolean isFollowedBy(String name, char symbol) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (isNamed(i, name) && tokens.get(i + 1).isSymbol(symbol)) {
                return true;
            }
        }
        return false;
    }

    /** How often the name stands without a dot behind it, but for where AS gives it to something. */
    private long alone(String name) {
        long count = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean qualifies = i + 1 < tokens.size() && tokens.get(i + 1).isSymbol('.');
            count += isNamed(i, name) && !qualifies && !isBehindAs(i) ? 1 : 0;
        }
        return count;
    }

    private boolean isBehindAs(int at) {
        return at > 0 && tokens.get(at - 1).isWord("AS");
    }

    private boolean isNamed(int at, String name) {
        return Names.in(tokens.get(at)).filter(name::equalsIgnoreCase).isPresent();
    }
}
