package datus.jupyter;

import com.google.gson.JsonObject;

/** Stopping a cell, and stopping the kernel. */
public final class Lifecycle {
    private Lifecycle() {}

    /** Stops the running cell. */
    public record InterruptRequest() implements ClientMessage {
        @Override
        public void tell(Handler handler) {
            handler.interrupt(this);
        }
    }

    /** It is being stopped, or none was running. */
    public record InterruptReply() implements KernelMessage {

        @Override
        public String type() {
            return "interrupt_reply";
        }

        @Override
        public JsonObject content() {
            return new ObjectBuilder().put("status", "ok").build();
        }
    }

    /** Ends the kernel; with {@code restart} the client starts another. */
    public record ShutdownRequest(boolean restart) implements ClientMessage {
        static ShutdownRequest read(Fields fields) {
            return new ShutdownRequest(fields.flag("restart", false));
        }

        @Override
        public void tell(Handler handler) {
            handler.shutdown(this);
        }
    }

    /** It ends. */
    public record ShutdownReply(boolean restart) implements KernelMessage {

        @Override
        public String type() {
            return "shutdown_reply";
        }

        @Override
        public JsonObject content() {
            return new ObjectBuilder()
                    .put("status", "ok")
                    .put("restart", restart)
                    .build();
        }
    }
}
