package datus.frames;

import datus.data.text.ReservedWords;
import datus.data.text.SqlToken;
import datus.data.text.SqlTokens;

/**
 * Colours SQL as HTML. The colours stand out about as far from white as from black, so that they look right on light and on dark;
 * keywords are bold as well, for clients that drop colours.
 */
final class SqlText {
    private static final String KEYWORD = "#3a7bd5";
    private static final String STRING = "#258a4e";
    private static final String NUMBER = "#b8620a";
    private static final String COMMENT = "#7b7b7b";
    private static final String PARAMETER = "#a855c7";

    private SqlText() {}

    static String html(String sql) {
        StringBuilder html = new StringBuilder("<pre>");
        int done = 0;
        for (SqlToken token : SqlTokens.of(sql)) {
            html.append(HtmlText.escape(sql.substring(done, token.start())));
            html.append(coloured(token));
            done = token.end();
        }
        return html.append(HtmlText.escape(sql.substring(done)))
                .append("</pre>")
                .toString();
    }

    private static String coloured(SqlToken token) {
        String text = HtmlText.escape(token.text());
        return switch (token.kind()) {
            case WORD -> ReservedWords.contains(token.text()) ? "<b>" + span(KEYWORD, text) + "</b>" : text;
            case STRING -> span(STRING, text);
            case NUMBER -> span(NUMBER, text);
            case COMMENT -> span(COMMENT, text);
            case PARAMETER, REFERENCE -> span(PARAMETER, text);
            case QUOTED_NAME, SYMBOL -> text;
        };
    }

    private static String span(String colour, String text) {
        return "<span style=\"color: " + colour + "\">" + text + "</span>";
    }
}
