package datus.frames;

import datus.generation.draft.Diff;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lays out what changes from one text to another. The sign before a line tells it; the colour only helps, so it is translucent, to
 * look right on light and on dark.
 */
final class DiffText {
    private static final int AROUND = 3;
    private static final String ADDED = "rgba(46, 160, 67, 0.25)";
    private static final String REMOVED = "rgba(248, 81, 73, 0.25)";

    private DiffText() {}

    static String html(Diff diff) {
        return shown(diff).stream().map(DiffText::line).collect(Collectors.joining("\n", "<pre>", "</pre>"));
    }

    private static String line(Diff.Line line) {
        String text = HtmlText.escape(line.toString());
        return switch (line.kind()) {
            case ADDED -> mark("ins", ADDED, text);
            case REMOVED -> mark("del", REMOVED, text);
            case KEPT, GAP -> text;
        };
    }

    private static String mark(String tag, String colour, String text) {
        return "<" + tag + " style=\"text-decoration: none; background-color: " + colour + "\">" + text + "</" + tag
                + ">";
    }

    static String text(Diff diff) {
        return shown(diff).stream().map(Diff.Line::toString).collect(Collectors.joining("\n"));
    }

    private static List<Diff.Line> shown(Diff diff) {
        return diff.around(AROUND);
    }
}
