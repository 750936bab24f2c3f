package datus.kernel;

/**
 * Finds where a statement of SQL ends, in any dialect: semicolons in strings, quoted names, dollar quotes and comments do not
 * end it. The grammar of cells needs no more of SQL than this.
 */
final class StatementScan {
    private final String text;

    StatementScan(String text) {
        this.text = text;
    }

    /** The index behind the semicolon that ends the statement, or the end of the text. */
    int statementEnd(int start) {
        int at = start;
        while (at < text.length()) {
            if (text.charAt(at) == ';') {
                return at + 1;
            }
            at = tokenEnd(at);
        }
        return at;
    }

    /** The index of the first character that is neither white space nor part of a closed comment. */
    int skipBlank(int start) {
        int at = start;
        while (at < text.length()) {
            if (!Character.isWhitespace(text.charAt(at)) && !startsComment(at)) {
                return at;
            }
            at = tokenEnd(at);
        }
        return at;
    }

    private boolean startsComment(int at) {
        return text.startsWith("--", at) || (text.startsWith("/*", at) && text.indexOf("*/", at + 2) >= 0);
    }

    private int tokenEnd(int at) {
        return switch (text.charAt(at)) {
            case '\'', '"', '`' -> behind(text.substring(at, at + 1), at + 1);
            case '$' -> dollarQuoteEnd(at);
            case '-' -> text.startsWith("--", at) ? behind("\n", at) : at + 1;
            case '/' -> text.startsWith("/*", at) ? behind("*/", at + 2) : at + 1;
            default -> at + 1;
        };
    }

    /** A doubled quote inside a string reads as two strings side by side, which end where the one does. */
    private int behind(String closing, int from) {
        int found = text.indexOf(closing, from);
        return found < 0 ? text.length() : found + closing.length();
    }

    /** {@code $$…$$} or {@code $tag$…$tag$}; any other dollar, as in {@code $1}, is a character like others. */
    private int dollarQuoteEnd(int at) {
        int tagEnd = at + 1;
        while (tagEnd < text.length() && isTagPart(text.charAt(tagEnd))) {
            tagEnd++;
        }
        boolean opens = tagEnd < text.length() && text.charAt(tagEnd) == '$' && !Character.isDigit(text.charAt(at + 1));
        return opens ? behind(text.substring(at, tagEnd + 1), tagEnd + 1) : at + 1;
    }

    private static boolean isTagPart(char character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }
}
