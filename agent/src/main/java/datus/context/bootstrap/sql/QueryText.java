package datus.context.bootstrap.sql;

import datus.data.text.SqlToken;
import datus.data.text.SqlToken.Kind;
import datus.data.text.SqlTokens;
import datus.data.text.Statement;
import datus.data.text.Statements;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the text of a query tells without being parsed. */
public final class QueryText {
    private static final Set<String> SIGNS = Set.of(",", ")", ".", ";");
    private static final Pattern NUMBERED = Pattern.compile("\\$\\d+\\b");
    private static final int MOST_WORDS = 40;

    private QueryText() {}

    /** Whether it is one statement that reads. */
    public static boolean isQuery(String sql) {
        List<Statement> statements = Statements.split(sql);
        return statements.size() == 1
                && Set.of("SELECT", "WITH", "FROM").contains(statements.get(0).verb());
    }

    /** The query as it is written, on one line, with every literal a question mark: the same for runs that differ in values alone. */
    public static String shape(String sql) {
        StringBuilder shape = new StringBuilder();
        for (SqlToken token : SqlTokens.withoutComments(NUMBERED.matcher(sql).replaceAll("?"))) {
            boolean literal =
                    token.kind() == Kind.STRING || token.kind() == Kind.NUMBER || token.kind() == Kind.PARAMETER;
            String text = literal ? "?" : token.text();
            boolean joined = SIGNS.contains(text) || shape.isEmpty() || shape.charAt(shape.length() - 1) == '.';
            shape.append(joined ? "" : " ").append(text);
        }
        return shape.toString().replaceAll(";$", "").replaceAll("\\?(, \\?)+", "?");
    }

    /** The query as it is laid out, with every literal a question mark. */
    public static String withoutLiterals(String query) {
        String sql = NUMBERED.matcher(query).replaceAll("?");
        StringBuilder plain = new StringBuilder();
        int copied = 0;
        for (SqlToken token : SqlTokens.of(sql)) {
            if (token.kind() == Kind.STRING || token.kind() == Kind.NUMBER) {
                plain.append(sql, copied, token.start()).append('?');
                copied = token.end();
            }
        }
        return plain.append(sql.substring(copied)).toString();
    }

    /** Its comment in words; without one the names it uses. */
    public static String words(String sql) {
        String comment = SqlTokens.of(sql).stream()
                .filter(token -> token.kind() == Kind.COMMENT)
                .map(token -> token.text().replaceAll("^(--|/\\*+)\\s*|\\s*\\*+/$", ""))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
        return comment.isEmpty() ? names(sql) : comment;
    }

    private static String names(String sql) {
        return SqlTokens.withoutComments(sql).stream()
                .filter(SqlToken::isName)
                .map(token -> token.name().replace('_', ' '))
                .distinct()
                .limit(MOST_WORDS)
                .collect(Collectors.joining(" "));
    }

    /** A question as typed in a cell, without what told the cell that it is one. */
    public static String withoutMagic(String cell) {
        return cell.strip()
                .replaceFirst("^%%?(chat|ask)\\b[^\\n]*\\n?", "")
                .replaceFirst("^/\\s*", "")
                .strip();
    }
}
