package datus.answer.composition;

import datus.answer.intent.Ambiguous;
import datus.answer.intent.Intent;
import datus.answer.intent.Plan;
import datus.answer.intent.Planner;
import datus.answer.schema.Schema;
import java.util.List;

/**
 * One way in which an intent can be meant.
 *
 * @param words the words that leave it open; empty if nothing is open
 * @param said what those words are taken for
 */
record Meant(Intent intent, Plan plan, String words, String said) {

    /**
     * All ways: one, or where rows lead to a table in several, each of them.
     *
     * @throws Ambiguous if there are several that tables do not tell apart
     */
    static List<Meant> all(Schema schema, Intent intent) {
        try {
            return List.of(new Meant(intent, Planner.plan(schema, intent), "", ""));
        } catch (Ambiguous open) {
            if (open.meanings().stream().anyMatch(meaning -> meaning.over().isEmpty())) {
                throw open;
            }
            return open.meanings().stream()
                    .map(meaning -> {
                        Intent narrowed = intent.over(meaning.over());
                        return new Meant(narrowed, Planner.plan(schema, narrowed), open.words(), meaning.said());
                    })
                    .toList();
        }
    }

    boolean isOpen() {
        return !words.isEmpty();
    }
}
