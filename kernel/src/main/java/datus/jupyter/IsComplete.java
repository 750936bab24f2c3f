package datus.jupyter;

import com.google.gson.JsonObject;

/** Whether code can run as it stands. */
public final class IsComplete {
    private IsComplete() {}

    /** Asks for it. */
    public record Request(String code) implements ClientMessage {
        static Request read(Fields fields) {
            return new Request(fields.text("code"));
        }

        @Override
        public void tell(Handler handler) {
            handler.isComplete(this);
        }
    }

    /**
     * The answer.
     *
     * @param status complete, incomplete, invalid or unknown
     * @param indent what the next line of incomplete code starts with
     */
    public record Reply(String status, String indent) implements KernelMessage {

        @Override
        public String type() {
            return "is_complete_reply";
        }

        @Override
        public JsonObject content() {
            ObjectBuilder content = new ObjectBuilder().put("status", status);
            return status.equals("incomplete") ? content.put("indent", indent).build() : content.build();
        }
    }
}
