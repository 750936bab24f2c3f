package datus.jupyter;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Running code. */
public final class Execute {
    private static final String REPLY = "execute_reply";

    private Execute() {}

    /**
     * Runs a cell.
     *
     * @param silent without outputs, history or counting up
     * @param storeHistory whether it belongs into the history, which silent cells never do
     * @param userExpressions what to evaluate afterwards, by a name that the client chose
     * @param allowStdin whether the client answers questions
     * @param stopOnError whether a failure takes those requests along that wait behind this one
     */
    public record Request(
            String code,
            boolean silent,
            boolean storeHistory,
            Map<String, String> userExpressions,
            boolean allowStdin,
            boolean stopOnError)
            implements ClientMessage {

        static Request read(Fields fields) {
            boolean silent = fields.flag("silent", false);
            return new Request(
                    fields.text("code"),
                    silent,
                    fields.flag("store_history", true) && !silent,
                    expressions(new Fields(fields.object("user_expressions"))),
                    fields.flag("allow_stdin", true),
                    fields.flag("stop_on_error", true));
        }

        private static Map<String, String> expressions(Fields fields) {
            Map<String, String> expressions = new TreeMap<>();
            fields.json().keySet().forEach(name -> expressions.put(name, fields.text(name)));
            return expressions;
        }

        @Override
        public void tell(Handler handler) {
            handler.execute(this);
        }
    }

    /**
     * It ran.
     *
     * @param payloads what the client shall do, as in {@link NextCell}
     * @param userExpressions a MIME bundle or a failure for each expression
     */
    public record Reply(int count, List<NextCell> payloads, JsonObject userExpressions) implements KernelMessage {

        @Override
        public String type() {
            return REPLY;
        }

        @Override
        public JsonObject content() {
            JsonArray payload = new JsonArray();
            payloads.forEach(next -> payload.add(next.json()));
            return new ObjectBuilder()
                    .put("status", "ok")
                    .put("execution_count", count)
                    .put("payload", payload)
                    .put("user_expressions", userExpressions)
                    .build();
        }
    }

    /** It failed. */
    public record Failed(int count, Failure failure) implements KernelMessage {

        @Override
        public String type() {
            return REPLY;
        }

        @Override
        public JsonObject content() {
            return failure.writeTo(new ObjectBuilder().put("status", "error"))
                    .put("execution_count", count)
                    .put("payload", new JsonArray())
                    .put("user_expressions", new JsonObject())
                    .build();
        }
    }

    /** It did not run, because a request before it failed. */
    public record Aborted(int count) implements KernelMessage {

        @Override
        public String type() {
            return REPLY;
        }

        @Override
        public JsonObject content() {
            return new ObjectBuilder()
                    .put("status", "aborted")
                    .put("execution_count", count)
                    .build();
        }
    }

    /** The payload that offers text as the next cell, or instead of this one. */
    public record NextCell(String text, boolean replace) {
        JsonObject json() {
            return new ObjectBuilder()
                    .put("source", "set_next_input")
                    .put("text", text)
                    .put("replace", replace)
                    .build();
        }
    }

    /** What became of a user expression: a MIME bundle. */
    public static JsonObject expressionValue(JsonObject data, JsonObject metadata) {
        return new ObjectBuilder()
                .put("status", "ok")
                .put("data", data)
                .put("metadata", metadata)
                .build();
    }

    /** What became of a user expression: a failure. */
    public static JsonObject expressionFailure(Failure failure) {
        return failure.writeTo(new ObjectBuilder().put("status", "error")).build();
    }
}
