package datus.answer.language;

/**
 * A word of a question.
 *
 * @param text as typed; without the quotes if quoted, and the bare name of a parameter
 * @param norm in lower case
 * @param stem what is left of it once endings are gone, the key by which words are compared
 * @param start UTF-16 index in the question, quotes included
 * @param end index behind its last character
 */
public record Word(Kind kind, String text, String norm, String stem, int start, int end) {

    /** What a word is made of. QUOTED and PARAMETER are always values. */
    public enum Kind {
        WORD,
        NUMBER,
        QUOTED,
        PARAMETER,
        SYMBOL
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Whether it is written like a name: with an upper case letter. */
    public boolean capitalised() {
        return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
    }
}
