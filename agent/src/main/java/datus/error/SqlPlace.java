package datus.error;

/**
 * A place in a SQL text.
 *
 * @param sql the whole text as the person wrote it
 * @param start UTF-16 index of the first faulty character
 * @param length how many characters are faulty, at least 1
 */
public record SqlPlace(String sql, int start, int length) {
    public SqlPlace {
        start = Math.max(0, Math.min(start, sql.length()));
        length = Math.max(1, length);
    }

    /** The line with the fault, and below it carets under the faulty characters. */
    public String marked() {
        int lineStart = sql.lastIndexOf('\n', start - 1) + 1;
        int newline = sql.indexOf('\n', start);
        int lineEnd = newline < 0 ? sql.length() : newline;
        int width = Math.max(1, Math.min(length, lineEnd - start));
        return sql.substring(lineStart, lineEnd) + "\n"
                + sql.substring(lineStart, start).replaceAll("[^\t]", " ") + "^".repeat(width);
    }
}
