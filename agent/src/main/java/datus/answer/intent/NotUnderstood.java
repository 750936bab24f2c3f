package datus.answer.intent;

import java.util.List;

/** A question whose words are known but do not go together; {@link #words} are those at fault. */
public final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> words;

    public NotUnderstood(List<String> words, String why) {
        super(why);
        this.words = List.copyOf(words);
    }

    public List<String> words() {
        return words;
    }

    public String why() {
        return String.valueOf(getMessage());
    }
}
