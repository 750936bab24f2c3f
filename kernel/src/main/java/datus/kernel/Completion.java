package datus.kernel;

import java.util.List;

/**
 * What can stand at the cursor.
 *
 * @param start where the text to replace begins, a UTF-16 index
 * @param end where it ends
 * @param items best first
 */
public record Completion(int start, int end, List<Item> items) {
    public Completion {
        items = List.copyOf(items);
    }

    /**
     * One candidate.
     *
     * @param text what replaces the text from start to end
     * @param type what it is, shown beside it: keyword, table, column, function, magic, option, result, file
     * @param detail a few words more, for instance a column's type; may be empty
     */
    public record Item(String text, String type, String detail) {}

    public static Completion none(int cursor) {
        return new Completion(cursor, cursor, List.of());
    }
}
