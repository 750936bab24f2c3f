package datus.jupyter;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;

/** Earlier inputs. */
public final class History {
    private History() {}

    /** How a client chooses among them. */
    public enum Access {
        TAIL,
        RANGE,
        SEARCH;

        static Access read(String word) {
            for (Access access : values()) {
                if (access.name().toLowerCase(Locale.ROOT).equals(word)) {
                    return access;
                }
            }
            throw new MalformedMessageException("there is no hist_access_type " + word);
        }
    }

    /**
     * Asks for them. Which of the fields count depends on {@code access}, as in the specification.
     *
     * @param output whether outputs are wanted too
     * @param count at most so many
     */
    public record Request(
            Access access, boolean output, int session, int start, int stop, int count, String pattern, boolean unique)
            implements ClientMessage {
        private static final int ALL = Integer.MAX_VALUE;

        static Request read(Fields fields) {
            return new Request(
                    Access.read(fields.text("hist_access_type", "tail")),
                    fields.flag("output", false),
                    fields.number("session", 0),
                    fields.number("start", 0),
                    fields.number("stop", ALL),
                    fields.number("n", ALL),
                    fields.text("pattern", "*"),
                    fields.flag("unique", false));
        }

        @Override
        public void tell(Handler handler) {
            handler.history(this);
        }
    }

    /** One input. */
    public record Entry(int session, int line, String input) {}

    /** They, oldest first; where outputs were wanted they are null, for none are kept. */
    public record Reply(List<Entry> entries, boolean output) implements KernelMessage {

        @Override
        public String type() {
            return "history_reply";
        }

        @Override
        public JsonObject content() {
            JsonArray history = new JsonArray(entries.size());
            entries.forEach(entry -> history.add(triple(entry)));
            return new ObjectBuilder()
                    .put("status", "ok")
                    .put("history", history)
                    .build();
        }

        private JsonArray triple(Entry entry) {
            JsonArray triple = new JsonArray(3);
            triple.add(entry.session());
            triple.add(entry.line());
            if (output) {
                JsonArray both = new JsonArray(2);
                both.add(entry.input());
                both.add(JsonNull.INSTANCE);
                triple.add(both);
            } else {
                triple.add(entry.input());
            }
            return triple;
        }
    }
}
