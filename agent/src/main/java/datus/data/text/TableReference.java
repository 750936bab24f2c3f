package datus.data.text;

import datus.data.text.SqlToken.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A name where SQL wants a table.
 *
 * @param parts schema and table as written, without quotes; one part if unqualified
 * @param start UTF-16 index in the SQL
 * @param end the index behind it
 */
public record TableReference(List<String> parts, int start, int end) {
    private static final Set<String> BEFORE_A_TABLE =
            Set.of("FROM", "JOIN", "INTO", "UPDATE", "TABLE", "DESCRIBE", "SUMMARIZE", "PIVOT", "UNPIVOT", "VIEW");
    private static final Set<String> NOT_A_TABLE = Set.of(
            "SELECT", "VALUES", "LATERAL", "ONLY", "IF", "UNNEST", "SET", "AS", "WITH", "FROM", "WHERE", "QUERY");

    public TableReference {
        parts = List.copyOf(parts);
    }

    /** The unqualified name. */
    public String table() {
        return parts.get(parts.size() - 1);
    }

    boolean isQualified() {
        return parts.size() > 1;
    }

    /** Whether it can mean the kept result of that name. */
    public boolean means(String result) {
        return table().equalsIgnoreCase(result)
                && (!isQualified()
                        || parts.get(0).equalsIgnoreCase("memory")
                        || parts.get(0).equalsIgnoreCase("main"));
    }

    /** All of a statement, but for names that its WITH defines, functions, and strings that name files. */
    public static List<TableReference> in(String sql) {
        List<SqlToken> tokens = SqlTokens.withoutComments(sql);
        Set<String> own = definedByWith(tokens);
        List<TableReference> found = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (opensTable(tokens, i)) {
                list(tokens, i + 1, own, found);
            }
        }
        return List.copyOf(found);
    }

    private static boolean opensTable(List<SqlToken> tokens, int at) {
        SqlToken token = tokens.get(at);
        if (token.kind() != Kind.WORD || !BEFORE_A_TABLE.contains(token.upper())) {
            return false;
        }
        boolean isColumn = at > 0 && tokens.get(at - 1).isSymbol('.');
        return !isColumn && !(token.isWord("FROM") && isInsideFunction(tokens, at));
    }

    /** Whether this FROM is that of {@code extract(year FROM d)}, {@code trim}, {@code substring} or IS DISTINCT FROM. */
    private static boolean isInsideFunction(List<SqlToken> tokens, int from) {
        if (from > 0 && tokens.get(from - 1).isWord("DISTINCT")) {
            return from > 1 && !tokens.get(from - 2).isWord("SELECT");
        }
        int depth = 0;
        for (int i = from - 1; i >= 0; i--) {
            SqlToken token = tokens.get(i);
            if (token.isSymbol(')')) {
                depth++;
            } else if (token.isSymbol('(') && depth-- == 0) {
                return i > 0
                        && Set.of("EXTRACT", "TRIM", "SUBSTRING", "OVERLAY", "POSITION")
                                .contains(tokens.get(i - 1).upper());
            } else if (depth == 0 && token.isWord("SELECT")) {
                return false;
            }
        }
        return false;
    }

    /** Reads {@code a, b AS c, s.d} from a place where a table must stand. */
    private static void list(List<SqlToken> tokens, int at, Set<String> own, List<TableReference> found) {
        int i = at;
        while (i < tokens.size()) {
            int end = nameEnd(tokens, i);
            if (end < 0) {
                return;
            }
            add(tokens, i, end, own, found);
            int next = skipAlias(tokens, end);
            if (next >= tokens.size() || !tokens.get(next).isSymbol(',')) {
                return;
            }
            i = next + 1;
        }
    }

    private static int nameEnd(List<SqlToken> tokens, int at) {
        if (!isTableName(tokens.get(at))) {
            return -1;
        }
        int end = at + 1;
        while (end + 1 < tokens.size()
                && tokens.get(end).isSymbol('.')
                && tokens.get(end + 1).isName()) {
            end += 2;
        }
        return end;
    }

    private static boolean isTableName(SqlToken token) {
        return token.kind() == Kind.QUOTED_NAME || (token.kind() == Kind.WORD && !NOT_A_TABLE.contains(token.upper()));
    }

    private static void add(List<SqlToken> tokens, int from, int end, Set<String> own, List<TableReference> found) {
        boolean function = end < tokens.size() && tokens.get(end).isSymbol('(');
        List<String> parts = new ArrayList<>();
        for (int i = from; i < end; i += 2) {
            parts.add(tokens.get(i).name());
        }
        boolean defined = parts.size() == 1 && own.contains(parts.get(0).toLowerCase(Locale.ROOT));
        if (!function && !defined) {
            found.add(new TableReference(
                    parts, tokens.get(from).start(), tokens.get(end - 1).end()));
        }
    }

    private static int skipAlias(List<SqlToken> tokens, int at) {
        int next = at < tokens.size() && tokens.get(at).isWord("AS") ? at + 1 : at;
        return next < tokens.size()
                        && tokens.get(next).isName()
                        && !BEFORE_A_TABLE.contains(tokens.get(next).upper())
                ? next + 1
                : next;
    }

    /** Names that stand before {@code AS (} or {@code AS MATERIALIZED (} in a WITH. */
    private static Set<String> definedByWith(List<SqlToken> tokens) {
        Set<String> names = new HashSet<>();
        boolean with = false;
        for (int i = 0; i + 2 < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            with |= token.isWord("WITH");
            boolean starts = i > 0 && (tokens.get(i - 1).isSymbol(',') || isWithWord(tokens.get(i - 1)));
            if (with && starts && token.isName() && isDefinition(tokens, i + 1)) {
                names.add(token.name().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private static boolean isWithWord(SqlToken token) {
        return token.isWord("WITH") || token.isWord("RECURSIVE");
    }

    private static boolean isDefinition(List<SqlToken> tokens, int at) {
        int i = at;
        if (tokens.get(i).isSymbol('(')) {
            while (i < tokens.size() && !tokens.get(i).isSymbol(')')) {
                i++;
            }
            i++;
        }
        if (i + 1 >= tokens.size() || !tokens.get(i).isWord("AS")) {
            return false;
        }
        SqlToken next = tokens.get(i + 1);
        return next.isSymbol('(') || next.isWord("MATERIALIZED") || next.isWord("NOT");
    }
}
