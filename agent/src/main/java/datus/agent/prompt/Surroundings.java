package datus.agent.prompt;

import datus.context.Entry;
import datus.message.SharedText;
import java.util.List;

/**
 * What stands with one question.
 *
 * @param known the entries that it names, by whose ids an answer can refer to them
 */
public record Surroundings(SharedText text, List<Entry> known) {
    public Surroundings {
        known = List.copyOf(known);
    }
}
