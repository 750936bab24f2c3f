package datus.jupyter;

import java.util.List;

/**
 * What went wrong, as error messages and failed replies tell it.
 *
 * @param name the kind of error
 * @param value what happened, in one sentence
 * @param traceback the lines that a client shows
 */
public record Failure(String name, String value, List<String> traceback) {
    public Failure {
        traceback = List.copyOf(traceback);
    }

    ObjectBuilder writeTo(ObjectBuilder object) {
        return object.put("ename", name).put("evalue", value).put("traceback", traceback);
    }
}
