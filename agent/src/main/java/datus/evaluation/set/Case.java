package datus.evaluation.set;

import datus.evaluation.BatchQuestion;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One question and what it has to come to.
 *
 * @param tags what it is told apart by in reports, as in difficulty: hard
 */
public record Case(BatchQuestion question, Gold gold, Map<String, String> tags) {
    /** The tag that says whether a question is learned from or asked. */
    public static final String ROLE = "loop_role";

    public Case {
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    /** Whether it has that role. */
    public boolean plays(String role) {
        return role.equals(tags.get(ROLE));
    }
}
