package datus.kernel;

import datus.jupyter.Session;
import java.util.Map;
import java.util.Optional;

/**
 * One run of a kernel, from its start to its end.
 *
 * @param messages gives its messages their ids
 * @param notebook the notebook's path, as the server names it; may be a UUID
 */
public record KernelSession(Session messages, Optional<String> notebook) {

    /** A new run in a process with these environment variables. */
    public static KernelSession of(Map<String, String> environment) {
        return new KernelSession(Session.create(), Optional.ofNullable(environment.get("JPY_SESSION_NAME")));
    }

    public String id() {
        return messages.id();
    }
}
