package datus.jupyter;

import com.google.gson.JsonObject;

/** Channels between parts of a client and of the kernel, as widgets use them. This kernel has no target for any. */
public final class Comm {
    private Comm() {}

    /** Asks which are open. */
    public record InfoRequest() implements ClientMessage {
        @Override
        public void tell(Handler handler) {
            handler.commInfo(this);
        }
    }

    /** None is open. */
    public record InfoReply() implements KernelMessage {

        @Override
        public String type() {
            return "comm_info_reply";
        }

        @Override
        public JsonObject content() {
            return new ObjectBuilder()
                    .put("status", "ok")
                    .put("comms", new JsonObject())
                    .build();
        }
    }

    /** Opens one, to the target of that name. */
    public record Open(String id, String target) implements ClientMessage {
        static Open read(Fields fields) {
            return new Open(fields.text("comm_id"), fields.text("target_name", ""));
        }

        @Override
        public void tell(Handler handler) {
            handler.commOpen(this);
        }
    }

    /** Speaks on one, or closes it; it is closed already. */
    public record Late() implements ClientMessage {
        @Override
        public void tell(Handler handler) {
            handler.commLate(this);
        }
    }

    /** Closes one. */
    public record Close(String id) implements KernelMessage {

        @Override
        public String type() {
            return "comm_close";
        }

        @Override
        public JsonObject content() {
            return new ObjectBuilder()
                    .put("comm_id", id)
                    .put("data", new JsonObject())
                    .build();
        }
    }
}
