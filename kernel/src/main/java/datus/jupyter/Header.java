package datus.jupyter;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Optional;

/** A message's header; what refers to the message repeats it whole, fields that are unknown here included. */
public record Header(JsonObject json) {

    /** The version of the messaging specification that is spoken here. */
    public static final String PROTOCOL_VERSION = "5.4";

    public Header {
        Fields fields = new Fields(json);
        fields.text("msg_id");
        fields.text("msg_type");
    }

    static Header of(String id, String session, Instant date, String type) {
        return new Header(new ObjectBuilder()
                .put("msg_id", id)
                .put("session", session)
                .put("username", "kernel")
                .put("date", WireDate.of(date))
                .put("msg_type", type)
                .put("version", PROTOCOL_VERSION)
                .build());
    }

    public String id() {
        return new Fields(json).text("msg_id");
    }

    public String type() {
        return new Fields(json).text("msg_type");
    }

    public String session() {
        return new Fields(json).text("session", "");
    }

    /** When it was sent, by its sender's clock; empty if that cannot be read. */
    public Optional<Instant> date() {
        return WireDate.read(new Fields(json).text("date", ""));
    }
}
