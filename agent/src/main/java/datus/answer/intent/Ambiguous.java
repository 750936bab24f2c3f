package datus.answer.intent;

import java.util.List;

/** A question with several meanings that differ in what {@link #words} is taken for. */
public final class Ambiguous extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String words;
    private final transient List<String> meanings;

    /**
     * @param meanings how each meaning is said in place of the words
     */
    public Ambiguous(String words, List<String> meanings) {
        super(words);
        this.words = words;
        this.meanings = List.copyOf(meanings);
    }

    public String words() {
        return words;
    }

    public List<String> meanings() {
        return meanings;
    }
}
