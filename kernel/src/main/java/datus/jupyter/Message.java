package datus.jupyter;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * A message, whoever sent it.
 *
 * @param identities whom it comes from or goes to, as ZeroMQ routes it; on IOPub its topic
 * @param parent the header of the message that caused this one; empty if none did
 * @param buffers binary attachments
 */
public record Message(
        List<byte[]> identities,
        Header header,
        JsonObject parent,
        JsonObject metadata,
        JsonObject content,
        List<byte[]> buffers) {

    public Message {
        identities = List.copyOf(identities);
        buffers = List.copyOf(buffers);
    }

    public String type() {
        return header.type();
    }
}
