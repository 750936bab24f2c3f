package datus.answer.intent;

import datus.data.TableName;
import java.util.List;
import java.util.Set;

/** A question with several meanings that differ in what {@link #words} is taken for. */
public final class Ambiguous extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String words;
    private final transient List<Meaning> meanings;

    public Ambiguous(String words, List<Meaning> meanings) {
        super(words);
        this.words = words;
        this.meanings = List.copyOf(meanings);
    }

    /**
     * One meaning.
     *
     * @param said how it is said in place of the words
     * @param over the tables to join over if it is meant; none if that is not what tells it from the others
     */
    public record Meaning(String said, Set<TableName> over) {
        public Meaning {
            over = Set.copyOf(over);
        }
    }

    public String words() {
        return words;
    }

    public List<Meaning> meanings() {
        return meanings;
    }
}
