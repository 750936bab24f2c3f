package datus.jupyter;

import com.google.gson.JsonObject;

/** What is under the cursor. Positions count code points. */
public final class Inspect {
    private Inspect() {}

    /** Asks for it; a negative cursor means the end of the code; {@code detail} is 0 or 1. */
    public record Request(String code, int cursor, int detail) implements ClientMessage {
        static Request read(Fields fields) {
            return new Request(fields.text("code"), fields.number("cursor_pos", -1), fields.number("detail_level", 0));
        }

        @Override
        public void tell(Handler handler) {
            handler.inspect(this);
        }
    }

    /** A MIME bundle that describes it, empty if nothing was found. */
    public record Reply(boolean found, JsonObject data, JsonObject metadata) implements KernelMessage {

        /** Nothing is known there. */
        public static Reply nothing() {
            return new Reply(false, new JsonObject(), new JsonObject());
        }

        @Override
        public String type() {
            return "inspect_reply";
        }

        @Override
        public JsonObject content() {
            return new ObjectBuilder()
                    .put("status", "ok")
                    .put("found", found)
                    .put("data", data)
                    .put("metadata", metadata)
                    .build();
        }
    }
}
