package datus.frames;

import java.util.List;
import java.util.stream.Collectors;

/** Lays out trees: nested lists that fold for HTML, lines with branches for plain text. */
final class TreeText {
    private static final int LABEL_LIMIT = 200;
    private static final String LIST = "<ul style=\"list-style-type: none\">";

    private TreeText() {}

    static String html(List<Tree> roots) {
        return roots.stream().map(TreeText::item).collect(Collectors.joining("\n", LIST + "\n", "\n</ul>"));
    }

    private static String item(Tree tree) {
        if (tree.parts().isEmpty()) {
            return "<li>" + line(tree) + "</li>";
        }
        String details = tree.open() ? "<details open>" : "<details>";
        return "<li>" + details + "<summary>" + line(tree) + "</summary>" + html(tree.parts()) + "</details></li>";
    }

    private static String line(Tree tree) {
        String note = tree.note().isEmpty() ? "" : " <small>" + HtmlText.escape(visible(tree.note())) + "</small>";
        return HtmlText.escape(visible(tree.label())) + note;
    }

    static String text(List<Tree> roots) {
        return roots.stream().map(root -> text(root, "", "")).collect(Collectors.joining("\n"));
    }

    /** {@code first} stands before its own line, {@code below} before those of its parts. */
    private static String text(Tree tree, String first, String below) {
        String note = tree.note().isEmpty() ? "" : " · " + visible(tree.note());
        StringBuilder lines = new StringBuilder(first)
                .append(tree.isFolded() ? "▸ " : "")
                .append(visible(tree.label()))
                .append(note);
        List<Tree> shown = tree.open() ? tree.parts() : List.of();
        for (int i = 0; i < shown.size(); i++) {
            boolean last = i == shown.size() - 1;
            lines.append('\n')
                    .append(text(shown.get(i), below + (last ? "└─ " : "├─ "), below + (last ? "   " : "│  ")));
        }
        return lines.toString();
    }

    private static String visible(String text) {
        return VisibleText.of(text, LABEL_LIMIT);
    }
}
