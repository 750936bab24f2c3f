package datus.frames;

import datus.data.Column;
import datus.data.Rows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of texts, ready to be laid out as HTML or plain text.
 *
 * @param caption what it is; may be empty
 * @param notes what stands below it, a line each
 */
record Grid(String caption, List<Heading> headings, List<List<String>> cells, List<String> notes) {
    private static final int NAME_LIMIT = 128;
    private static final int TEXT_LIMIT = 1_000;
    private static final int LEAST_LIMIT = 50;

    /** About how many characters a page holds: its texts are shortened the more, the more of them there are. */
    private static final int PAGE_LIMIT = 1_000_000;

    Grid {
        headings = List.copyOf(headings);
        cells = List.copyOf(cells);
        notes = List.copyOf(notes);
    }

    /** The head of a column; numbers are aligned to the right, and never shortened. */
    record Heading(String name, String type, boolean isNumber) {}

    static Grid of(String caption, Rows rows, ValueText values, List<String> notes) {
        List<Heading> headings = rows.columns().stream().map(Grid::heading).toList();
        int limit = limit(rows);
        List<List<String>> cells = rows.rows().stream()
                .map(row -> texts(row, headings, values, limit))
                .toList();
        return new Grid(VisibleText.of(caption, TEXT_LIMIT), headings, cells, visible(notes));
    }

    private static Heading heading(Column column) {
        return new Heading(
                VisibleText.of(column.name(), NAME_LIMIT),
                VisibleText.of(column.type().name(), NAME_LIMIT),
                column.type().kind().isNumber());
    }

    private static int limit(Rows rows) {
        int cells = Math.max(1, rows.rows().size() * rows.columns().size());
        return Math.max(LEAST_LIMIT, Math.min(TEXT_LIMIT, PAGE_LIMIT / cells));
    }

    private static List<String> texts(List<@Nullable Object> row, List<Heading> headings, ValueText values, int limit) {
        List<String> texts = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            boolean number = headings.get(i).isNumber();
            texts.add(VisibleText.of(values.of(row.get(i)), number ? TEXT_LIMIT : limit));
        }
        return texts;
    }

    private static List<String> visible(List<String> notes) {
        return notes.stream().map(note -> VisibleText.of(note, TEXT_LIMIT)).toList();
    }

    /** Only the first {@code count} columns; a note names those left out. */
    Grid firstColumns(int count) {
        if (count >= headings.size()) {
            return this;
        }
        List<String> left = headings.stream().skip(count).map(Heading::name).toList();
        List<String> more = new ArrayList<>();
        more.add(leftOut(left));
        more.addAll(notes);
        return new Grid(
                caption,
                headings.subList(0, count),
                cells.stream().map(row -> row.subList(0, count)).toList(),
                more);
    }

    private static String leftOut(List<String> names) {
        int named = Math.min(names.size(), 5);
        String list = String.join(", ", names.subList(0, named)) + (named < names.size() ? ", …" : "");
        return names.size() + (names.size() == 1 ? " more column: " : " more columns: ") + list;
    }
}
