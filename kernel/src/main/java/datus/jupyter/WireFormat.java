package datus.jupyter;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Messages as ZeroMQ frames: identities, a delimiter, the signature, four objects as JSON, buffers. Thread-safe. */
final class WireFormat {
    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
    /** Header, parent header, metadata and content, which are signed. */
    private static final int OBJECTS = 4;

    private final Signature signature;

    WireFormat(Signature signature) {
        this.signature = signature;
    }

    List<byte[]> encode(Message message) {
        List<byte[]> objects = List.of(
                utf8(message.header().json()),
                utf8(message.parent()),
                utf8(message.metadata()),
                utf8(message.content()));
        List<byte[]> frames = new ArrayList<>(message.identities());
        frames.add(DELIMITER);
        frames.add(signature.of(objects));
        frames.addAll(objects);
        frames.addAll(message.buffers());
        return frames;
    }

    /** @throws MalformedMessageException if the frames are no message, or not signed with the key */
    Message decode(List<byte[]> frames) {
        int delimiter = delimiter(frames);
        int first = delimiter + 2;
        if (frames.size() < first + OBJECTS) {
            throw new MalformedMessageException("frames are missing");
        }
        List<byte[]> objects = frames.subList(first, first + OBJECTS);
        if (!signature.matches(frames.get(delimiter + 1), objects)) {
            throw new MalformedMessageException("the signature is wrong");
        }
        return new Message(
                frames.subList(0, delimiter),
                new Header(object(objects.get(0))),
                object(objects.get(1)),
                object(objects.get(2)),
                object(objects.get(3)),
                frames.subList(first + OBJECTS, frames.size()));
    }

    private static int delimiter(List<byte[]> frames) {
        for (int i = 0; i < frames.size(); i++) {
            if (Arrays.equals(frames.get(i), DELIMITER)) {
                return i;
            }
        }
        throw new MalformedMessageException("the delimiter is missing");
    }

    private static JsonObject object(byte[] frame) {
        return StrictJson.object(new String(frame, StandardCharsets.UTF_8));
    }

    private static byte[] utf8(JsonObject json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
