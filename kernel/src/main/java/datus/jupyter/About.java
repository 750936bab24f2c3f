package datus.jupyter;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;

/** What the kernel is, and where it listens. */
public final class About {
    private About() {}

    /** Asks what the kernel is: {@code kernel_info_request}. */
    public record Request() implements ClientMessage {
        @Override
        public void tell(Handler handler) {
            handler.about(this);
        }
    }

    /** Asks where the kernel listens: {@code connect_request}. */
    public record ConnectRequest() implements ClientMessage {
        @Override
        public void tell(Handler handler) {
            handler.connect(this);
        }
    }

    /** What the kernel is. No optional feature of the protocol is claimed. */
    public record Reply(String implementation, String version, JsonObject language, String banner, JsonArray helpLinks)
            implements KernelMessage {

        @Override
        public String type() {
            return "kernel_info_reply";
        }

        @Override
        public JsonObject content() {
            return new ObjectBuilder()
                    .put("status", "ok")
                    .put("protocol_version", Header.PROTOCOL_VERSION)
                    .put("implementation", implementation)
                    .put("implementation_version", version)
                    .put("language_info", language)
                    .put("banner", banner)
                    .put("debugger", false)
                    .put("supported_features", new JsonArray())
                    .put("help_links", helpLinks)
                    .build();
        }
    }

    /** The port of each channel. */
    public record ConnectReply(Map<Channel, Integer> ports) implements KernelMessage {

        @Override
        public String type() {
            return "connect_reply";
        }

        @Override
        public JsonObject content() {
            ObjectBuilder content = new ObjectBuilder().put("status", "ok");
            ports.forEach((channel, port) -> content.put(channel.key() + "_port", port));
            return content.build();
        }
    }
}
