package datus.data.text;

import java.util.Locale;

/**
 * A piece of SQL text.
 *
 * @param start UTF-16 index of its first character
 * @param end the index behind its last character
 * @param text as written
 * @param closed false for a string, quoted name or comment that the text ends in
 */
public record SqlToken(Kind kind, int start, int end, String text, boolean closed) {

    /**
     * What a piece is, in any dialect. WORD is a keyword or a bare name; PARAMETER is {@code {{name}}}; REFERENCE is {@code
     * {{ ref('model') }}} or {@code {{ source('source', 'table') }}}; SYMBOL is one character.
     */
    public enum Kind {
        WORD,
        QUOTED_NAME,
        STRING,
        NUMBER,
        COMMENT,
        PARAMETER,
        REFERENCE,
        SYMBOL
    }

    /** Whether it is this keyword, whatever its case. */
    public boolean isWord(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }

    public boolean isSymbol(char symbol) {
        return kind == Kind.SYMBOL && text.charAt(0) == symbol;
    }

    /** Whether it can be the name of something: bare or quoted. */
    public boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
    }

    /** The name it stands for: a quoted name without its quotes, a parameter without its braces, else the text. */
    public String name() {
        if (kind == Kind.PARAMETER) {
            return text.substring(2, text.length() - 2).strip();
        }
        if (kind != Kind.QUOTED_NAME) {
            return text;
        }
        String quote = text.substring(0, 1);
        String inner = text.substring(1, closed ? text.length() - 1 : text.length());
        return inner.replace(quote + quote, quote);
    }

    /** The text in upper case, for look-ups among keywords. */
    public String upper() {
        return text.toUpperCase(Locale.ROOT);
    }
}
