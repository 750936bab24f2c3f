package datus.frames;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lays out a table for a terminal: long texts are shortened first, then columns left out, by name. */
final class PlainText {
    private static final int WIDEST_TEXT = 100;
    private static final int NARROWEST_TEXT = 24;
    private static final String GAP = "  ";

    private PlainText() {}

    static String table(Grid grid, int columns) {
        int[] natural = IntStream.range(0, grid.headings().size())
                .map(column -> width(grid, column))
                .toArray();
        int textWidth = WIDEST_TEXT;
        int[] widths = limited(grid, natural, textWidth);
        while (textWidth > NARROWEST_TEXT && fitting(widths, columns) < widths.length) {
            widths = limited(grid, natural, --textWidth);
        }
        return lines(grid.firstColumns(fitting(widths, columns)), widths);
    }

    private static int width(Grid grid, int column) {
        int name = TextWidth.of(grid.headings().get(column).name());
        return grid.cells().stream()
                .mapToInt(row -> TextWidth.of(row.get(column)))
                .reduce(name, Math::max);
    }

    /** Only texts are limited: a number that lost digits would be another number. */
    private static int[] limited(Grid grid, int[] natural, int textWidth) {
        return IntStream.range(0, natural.length)
                .map(column ->
                        grid.headings().get(column).isNumber() ? natural[column] : Math.min(natural[column], textWidth))
                .toArray();
    }

    /** How many columns fit; the first always does. */
    private static int fitting(int[] widths, int columns) {
        int taken = 0;
        for (int i = 0; i < widths.length; i++) {
            taken += widths[i] + (i == 0 ? 0 : GAP.length());
            if (taken > columns && i > 0) {
                return i;
            }
        }
        return widths.length;
    }

    private static String lines(Grid grid, int[] widths) {
        List<String> lines = new ArrayList<>();
        if (!grid.caption().isEmpty()) {
            lines.add(grid.caption());
        }
        if (!grid.headings().isEmpty()) {
            lines.add(
                    line(grid, grid.headings().stream().map(Grid.Heading::name).toList(), widths));
            lines.add(line(grid, rules(grid, widths), widths));
            grid.cells().forEach(row -> lines.add(line(grid, row, widths)));
        }
        lines.addAll(grid.notes());
        return String.join("\n", lines);
    }

    private static List<String> rules(Grid grid, int[] widths) {
        return IntStream.range(0, grid.headings().size())
                .mapToObj(column -> "─".repeat(widths[column]))
                .toList();
    }

    private static String line(Grid grid, List<String> cells, int[] widths) {
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String text = TextWidth.fit(cells.get(i), widths[i]);
            String space = " ".repeat(widths[i] - TextWidth.of(text));
            padded.add(grid.headings().get(i).isNumber() ? space + text : text + space);
        }
        return String.join(GAP, padded).stripTrailing();
    }
}
