package datus.frames;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lays out HTML that looks right in any client, light or dark, trusted or not: no style sheet, class or script, since
 * sanitisers drop them; only tables with captions and scopes, and alignment in place.
 */
final class HtmlText {
    private static final int COLUMNS = 200;
    private static final String LEFT = " style=\"text-align: left\"";
    private static final String RIGHT = " style=\"text-align: right\"";

    private HtmlText() {}

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(character);
            }
        }
        return escaped.toString();
    }

    static String paragraph(String text) {
        return "<p>" + escape(text).replace("\n", "<br>") + "</p>";
    }

    static String folded(String summary, String text) {
        return details(summary, "<pre>" + escape(text) + "</pre>");
    }

    /** {@code inner} is HTML. */
    static String details(String summary, String inner) {
        return "<details><summary>" + escape(summary) + "</summary>" + inner + "</details>";
    }

    static String link(String before, String name, String path) {
        return "<p>" + escape(before) + "<a href=\"" + escape(path) + "\">" + escape(name) + "</a></p>";
    }

    static String table(Grid whole) {
        Grid grid = whole.firstColumns(COLUMNS);
        StringBuilder html = new StringBuilder("<table>\n");
        if (!grid.caption().isEmpty()) {
            html.append("<caption>").append(escape(grid.caption())).append("</caption>\n");
        }
        html.append(head(grid)).append("<tbody>\n");
        grid.cells().forEach(row -> html.append(row(grid, row)));
        html.append("</tbody>\n</table>");
        grid.notes().forEach(note -> html.append('\n').append(paragraph(note)));
        return html.toString();
    }

    private static String head(Grid grid) {
        return grid.headings().stream()
                .map(heading -> "<th scope=\"col\" title=\"" + escape(heading.type()) + "\"" + align(heading) + ">"
                        + escape(heading.name()) + "</th>")
                .collect(Collectors.joining("", "<thead><tr>", "</tr></thead>\n"));
    }

    private static StringBuilder row(Grid grid, List<String> cells) {
        StringBuilder html = new StringBuilder("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            html.append("<td").append(align(grid.headings().get(i))).append('>');
            html.append(escape(cells.get(i))).append("</td>");
        }
        return html.append("</tr>\n");
    }

    private static String align(Grid.Heading heading) {
        return heading.isNumber() ? RIGHT : LEFT;
    }
}
