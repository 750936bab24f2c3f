package datus.jupyter;

import com.google.gson.JsonObject;

/** Questions of the kernel to the person, the one conversation in which the client replies. */
public final class Input {
    private Input() {}

    /** Asks for a line of text, hidden while it is typed if it is a password. */
    public record Request(String prompt, boolean password) implements KernelMessage {

        @Override
        public String type() {
            return "input_request";
        }

        @Override
        public JsonObject content() {
            return new ObjectBuilder()
                    .put("prompt", prompt)
                    .put("password", password)
                    .build();
        }
    }

    /** What was typed. */
    public record Reply(String value) implements ClientMessage {
        static Reply read(Fields fields) {
            return new Reply(fields.text("value", ""));
        }

        @Override
        public void tell(Handler handler) {
            handler.input(this);
        }
    }
}
