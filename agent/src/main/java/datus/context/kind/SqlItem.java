package datus.context.kind;

import datus.data.text.SqlToken;
import datus.data.text.SqlToken.Kind;
import datus.data.text.SqlTokens;
import datus.data.text.Statement;
import datus.data.text.Statements;
import datus.workspace.YamlPlace;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement of a file and the comment block that belongs to it: the last one above it.
 *
 * @param start where the comment begins, or the statement if it has none
 * @param firstLine of the comment or statement, from 1
 */
record SqlItem(SqlComment comment, Statement statement, int start, int firstLine) {

    /** @throws datus.error.DatusException naming file and line if a string, a name or a comment does not end */
    static List<SqlItem> in(String file, String text) {
        List<SqlToken> tokens = SqlTokens.of(text);
        tokens.stream().filter(token -> !token.closed()).findFirst().ifPresent(open -> {
            throw new YamlPlace(file, line(text, open.start()))
                    .fault(
                            "what opens here is never closed: " + firstLineOf(open.text()),
                            "Close the quote or comment.");
        });
        List<SqlItem> items = new ArrayList<>();
        int behind = 0;
        for (Statement statement : Statements.split(text)) {
            List<SqlToken> above = above(text, tokens, behind, statement.start());
            int start = above.isEmpty() ? statement.start() : above.get(0).start();
            items.add(new SqlItem(SqlComment.of(above), statement, start, line(text, start)));
            behind = statement.start() + statement.text().length();
        }
        return items;
    }

    /** The comments directly above each other that are the last before {@code to}; one behind other text is not above. */
    private static List<SqlToken> above(String text, List<SqlToken> tokens, int from, int to) {
        List<SqlToken> block = new ArrayList<>();
        int end = from;
        for (SqlToken token : tokens) {
            if (token.kind() == Kind.COMMENT && token.start() >= from && token.end() <= to) {
                if (newlines(text, end, token.start()) > 1) {
                    block.clear();
                }
                if (from == 0 || newlines(text, from, token.start()) > 0) {
                    block.add(token);
                }
                end = token.end();
            }
        }
        return block;
    }

    private static long newlines(String text, int from, int to) {
        return text.substring(from, to).chars().filter(each -> each == '\n').count();
    }

    /** The index behind its semicolon, or behind the statement if it has none. */
    int end(String text) {
        int behind = statement.start() + statement.text().length();
        int semicolon = text.indexOf(';', behind);
        boolean closed = semicolon >= 0 && text.substring(behind, semicolon).isBlank();
        return closed ? semicolon + 1 : behind;
    }

    /** The text it stands in, with another comment or statement; all around them stays. */
    String rewritten(String text, SqlComment other, String sql) {
        String newline = text.contains("\r\n") ? "\r\n" : "\n";
        String above = other.equals(comment)
                ? text.substring(start, statement.start())
                : other.text().replace("\n", newline);
        int behind = statement.start() + statement.text().length();
        return text.substring(0, start) + above + sql + text.substring(behind);
    }

    /** The text without it. */
    String cutFrom(String text) {
        return text.substring(0, start) + text.substring(end(text)).stripLeading();
    }

    private static int line(String text, int at) {
        return (int) newlines(text, 0, at) + 1;
    }

    private static String firstLineOf(String text) {
        return text.lines().findFirst().orElse("");
    }
}
