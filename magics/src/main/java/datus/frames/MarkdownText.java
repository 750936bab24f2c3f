package datus.frames;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Shows Markdown that nobody vouches for, such as a model's words: HTML in it is text, an image is its description, and a link is
 * its words and its address, to be read but not clicked. So nothing is fetched, and nothing leaves with an address.
 */
final class MarkdownText {
    private static final int LONGEST_LINE = 4_000;
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .softbreak("<br>\n")
            .nodeRendererFactory(Unlinked::new)
            .build();

    private MarkdownText() {}

    static String html(String markdown) {
        return RENDERER.render(PARSER.parse(visible(markdown))).strip();
    }

    static String text(String markdown) {
        return visible(markdown).strip();
    }

    /** What hides or turns text around is shown as what it is. */
    private static String visible(String markdown) {
        return markdown.lines()
                .map(line -> VisibleText.of(line.replace("\t", "    "), LONGEST_LINE))
                .collect(Collectors.joining("\n"));
    }

    /** Images and links as text. */
    private record Unlinked(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Image.class, Link.class);
        }

        @Override
        public void render(Node node) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            if (node instanceof Link link && isWeb(link.getDestination())) {
                context.getWriter().text(" (" + link.getDestination() + ")");
            }
        }

        private static boolean isWeb(String address) {
            return List.of("https://", "http://").stream()
                    .anyMatch(scheme -> address.regionMatches(true, 0, scheme, 0, scheme.length()));
        }
    }
}
