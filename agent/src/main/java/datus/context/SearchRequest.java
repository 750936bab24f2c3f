package datus.context;

import java.util.Set;

/**
 * What is looked for.
 *
 * @param words in any language, as a person would say it
 * @param filter among which entries; rejected ones are found only when asked for by state
 * @param limit at most this many hits
 */
public record SearchRequest(String words, EntryFilter filter, int limit, Set<Way> ways) {
    public SearchRequest {
        ways = Set.copyOf(ways);
    }

    /** How entries are compared with the words; both together unless the parts are to be measured alone. */
    public enum Way {
        /** By the words themselves. */
        LEXICAL,
        /** By meaning. */
        VECTOR
    }

    public static SearchRequest of(String words, EntryFilter filter, int limit) {
        return new SearchRequest(words, filter, limit, Set.of(Way.values()));
    }
}
