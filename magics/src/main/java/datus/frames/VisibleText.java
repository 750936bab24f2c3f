package datus.frames;

/**
 * Makes text from data safe to look at: control characters become pictures of themselves, characters that turn the direction
 * of writing or that are no characters at all become their code, and a long text ends in an ellipsis.
 */
final class VisibleText {
    private static final int PICTURES = 0x2400;
    private static final int DELETE = 0x7F;
    private static final int DELETE_PICTURE = 0x2421;
    private static final int JOINERS_START = 0x200C;
    private static final int JOINERS_END = 0x200D;

    private VisibleText() {}

    /** At most {@code limit} characters of {@code text}, the ellipsis among them. */
    static String of(String text, int limit) {
        StringBuilder shown = new StringBuilder(Math.min(text.length(), limit));
        int count = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (++count >= limit && text.codePointCount(i, text.length()) > 1) {
                return shown.append('…').toString();
            }
            append(shown, text.codePointAt(i));
        }
        return shown.toString();
    }

    private static void append(StringBuilder shown, int character) {
        if (character < ' ') {
            shown.append((char) (PICTURES + character));
        } else if (character == DELETE) {
            shown.append((char) DELETE_PICTURE);
        } else if (isHidden(character)) {
            shown.append(String.format("\\u%04X", character));
        } else {
            shown.appendCodePoint(character);
        }
    }

    /** Characters without a shape of their own; the joiners stay, for scripts and emoji are written with them. */
    private static boolean isHidden(int character) {
        if (character >= JOINERS_START && character <= JOINERS_END) {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
