package datus.terminal;

import datus.data.text.SqlToken;
import datus.data.text.SqlTokens;
import java.util.Locale;
import java.util.Set;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours SQL as it is typed; magics and questions stay as they are. */
final class SqlColours implements Highlighter {
    private static final Set<String> KEYWORDS = Set.of(
            "SELECT",
            "FROM",
            "WHERE",
            "GROUP",
            "BY",
            "ORDER",
            "HAVING",
            "LIMIT",
            "OFFSET",
            "JOIN",
            "LEFT",
            "RIGHT",
            "FULL",
            "INNER",
            "OUTER",
            "CROSS",
            "ON",
            "USING",
            "AS",
            "AND",
            "OR",
            "NOT",
            "IN",
            "IS",
            "NULL",
            "LIKE",
            "BETWEEN",
            "EXISTS",
            "CASE",
            "WHEN",
            "THEN",
            "ELSE",
            "END",
            "WITH",
            "UNION",
            "ALL",
            "DISTINCT",
            "INSERT",
            "INTO",
            "VALUES",
            "UPDATE",
            "SET",
            "DELETE",
            "CREATE",
            "TABLE",
            "VIEW",
            "DROP",
            "ALTER",
            "DESC",
            "ASC",
            "OVER",
            "PARTITION",
            "QUALIFY",
            "CAST");

    @Override
    public AttributedString highlight(LineReader reader, String text) {
        String head = text.stripLeading();
        if (head.isEmpty() || "%/!.％／".indexOf(head.charAt(0)) >= 0) {
            return new AttributedString(text);
        }
        AttributedStringBuilder coloured = new AttributedStringBuilder();
        int at = 0;
        for (SqlToken token : SqlTokens.of(text)) {
            coloured.append(text, at, token.start());
            coloured.append(text.substring(token.start(), token.end()), style(token));
            at = token.end();
        }
        return coloured.append(text, at, text.length()).toAttributedString();
    }

    private static AttributedStyle style(SqlToken token) {
        return switch (token.kind()) {
            case WORD ->
                KEYWORDS.contains(token.text().toUpperCase(Locale.ROOT))
                        ? AttributedStyle.DEFAULT
                                .foreground(AttributedStyle.BLUE)
                                .bold()
                        : AttributedStyle.DEFAULT;
            case STRING -> AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
            case NUMBER -> AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
            case COMMENT -> AttributedStyle.DEFAULT.faint();
            case PARAMETER, REFERENCE -> AttributedStyle.DEFAULT.foreground(AttributedStyle.MAGENTA);
            case QUOTED_NAME, SYMBOL -> AttributedStyle.DEFAULT;
        };
    }
}
