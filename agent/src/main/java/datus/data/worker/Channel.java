package datus.data.worker;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sends and receives messages as frames: four bytes of length, then JSON. Sending is thread-safe; one thread receives. */
final class Channel {
    private static final int LONGEST = 64 << 20;
    private static final Map<String, Class<? extends Message>> KINDS = Stream.of(
                    Message.Run.class,
                    Message.Cancel.class,
                    Message.Ready.class,
                    Message.Judged.class,
                    Message.Unfit.class,
                    Message.Done.class,
                    Message.Failed.class)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
    private static final Type OPTIONAL_TEXT = new TypeToken<Optional<String>>() {}.getType();

    private final Gson gson = new GsonBuilder()
            .serializeNulls()
            .registerTypeAdapter(OPTIONAL_TEXT, new OptionalText())
            .create();
    private final DataInputStream in;
    private final DataOutputStream out;

    Channel(InputStream in, OutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = new DataOutputStream(new BufferedOutputStream(out));
    }

    synchronized void send(Message message) throws IOException {
        JsonObject frame = new JsonObject();
        frame.addProperty("kind", message.getClass().getSimpleName());
        frame.add("body", gson.toJsonTree(message));
        byte[] bytes = gson.toJson(frame).getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    /** The next message; waits for it. An {@link java.io.EOFException} when the other side has ended. */
    Message receive() throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("No frame of a worker has " + length + " bytes");
        }
        String text = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        JsonObject frame = JsonParser.parseString(text).getAsJsonObject();
        Class<? extends Message> kind = KINDS.get(frame.get("kind").getAsString());
        if (kind == null) {
            throw new IOException("No message of a worker is called " + frame.get("kind"));
        }
        return gson.fromJson(frame.get("body"), kind);
    }

    /** A list of one text or none. */
    private static final class OptionalText extends TypeAdapter<Optional<String>> {
        @Override
        public void write(JsonWriter writer, Optional<String> text) throws IOException {
            writer.beginArray();
            if (text.isPresent()) {
                writer.value(text.get());
            }
            writer.endArray();
        }

        @Override
        public Optional<String> read(JsonReader reader) throws IOException {
            reader.beginArray();
            Optional<String> text = reader.hasNext() ? Optional.of(reader.nextString()) : Optional.empty();
            reader.endArray();
            return text;
        }
    }
}
