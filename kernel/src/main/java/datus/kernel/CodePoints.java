package datus.kernel;

/** Positions in text: the protocol counts code points, Java counts UTF-16 units. */
final class CodePoints {
    private CodePoints() {}

    /** The UTF-16 index of a position; the end of the text for one that is negative or beyond it. */
    static int toIndex(String text, int position) {
        int length = text.codePointCount(0, text.length());
        return position < 0 || position >= length ? text.length() : text.offsetByCodePoints(0, position);
    }

    static int toPosition(String text, int index) {
        return text.codePointCount(0, Math.max(0, Math.min(index, text.length())));
    }
}
