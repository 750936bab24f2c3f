package datus.frames;

import datus.generation.draft.Diff;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something to show, as HTML and as plain text that say the same. Made of plain text only: whatever is in it is escaped.
 */
public final class Block {
    private final String html;
    private final String text;

    private Block(String html, String text) {
        this.html = html;
        this.text = text;
    }

    /** A paragraph; line breaks in it stay. */
    public static Block paragraph(String text) {
        return new Block(HtmlText.paragraph(text), text);
    }

    /** Text in a fixed font, as it is. */
    public static Block preformatted(String text) {
        return new Block("<pre>" + HtmlText.escape(text) + "</pre>", text);
    }

    /** Text in a fixed font that HTML shows on a click only. */
    public static Block folded(String summary, String text) {
        return new Block(HtmlText.folded(summary, text), text);
    }

    /** SQL in colours. */
    public static Block sql(String sql) {
        return new Block(SqlText.html(sql), sql);
    }

    /** SQL in colours, that HTML shows on a click only. */
    public static Block foldedSql(String summary, String sql) {
        return new Block(HtmlText.details(summary, SqlText.html(sql)), sql);
    }

    /** Markdown that nobody vouches for; no HTML, image or link of it takes effect. */
    public static Block markdown(String markdown) {
        return new Block(MarkdownText.html(markdown), MarkdownText.text(markdown));
    }

    /** Trees, one below the other. */
    public static Block tree(List<Tree> roots) {
        return new Block(TreeText.html(roots), TreeText.text(roots));
    }

    /** What changes from one text to another, with a few lines around it. */
    public static Block diff(Diff diff) {
        return new Block(DiffText.html(diff), DiffText.text(diff));
    }

    /** The same, that HTML shows on a click only. */
    public static Block foldedDiff(String summary, Diff diff) {
        return new Block(HtmlText.details(summary, DiffText.html(diff)), summary + "\n" + DiffText.text(diff));
    }

    /**
     * A file that a click opens.
     *
     * @param before what stands before it on its line
     * @param path relative to the notebook, with slashes
     */
    public static Block file(String before, String name, String path) {
        return new Block(HtmlText.link(before, name, path), before + name);
    }

    /** A table; {@code columns} is how wide its text may be. */
    static Block table(Grid grid, int columns) {
        return new Block(HtmlText.table(grid), PlainText.table(grid, columns));
    }

    /** These, one below the other. */
    public static Block of(Block... blocks) {
        return new Block(
                Stream.of(blocks).map(block -> block.html).collect(Collectors.joining("\n")),
                Stream.of(blocks).map(block -> block.text).collect(Collectors.joining("\n")));
    }

    public String html() {
        return html;
    }

    public String text() {
        return text;
    }

    public DisplayData display() {
        DisplayData data = new DisplayData();
        data.putText(text);
        data.putHTML(html);
        return data;
    }
}
