package datus.frames;

/**
 * How many columns of a terminal a text takes: ideographs, kana, Hangul and emoji two, combining marks none. After the wide
 * and full-width ranges of Unicode's EastAsianWidth.txt, joined where only unassigned characters lie between them.
 */
final class TextWidth {
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0x303E},
        {0x3041, 0xA4CF},
        {0xA960, 0xA97C},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF01, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F900, 0x1FAFF},
        {0x20000, 0x3FFFD}
    };

    private TextWidth() {}

    static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    /** The longest start of {@code text} that fits into {@code columns}, ending in an ellipsis if it is not all of it. */
    static String fit(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        int end = 0;
        int taken = 1;
        while (taken + of(text.codePointAt(end)) <= columns) {
            taken += of(text.codePointAt(end));
            end += Character.charCount(text.codePointAt(end));
        }
        return text.substring(0, end) + "…";
    }

    private static int of(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (character >= range[0] && character <= range[1]) {
                return 2;
            }
        }
        return 1;
    }
}
