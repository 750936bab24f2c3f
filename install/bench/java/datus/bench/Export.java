package datus.bench;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts with their scopes and vectors as files that another program reads: a line of JSON and 384 floats each. */
final class Export implements AutoCloseable {
    private final Writer texts;
    private final OutputStream vectors;

    Export(Path folder, String name) throws IOException {
        texts = Files.newBufferedWriter(folder.resolve(name + ".jsonl"));
        vectors = Files.newOutputStream(folder.resolve(name + ".f32"));
    }

    void add(String scope, String text, float[] vector) throws IOException {
        JsonObject line = new JsonObject();
        line.addProperty("scope", scope);
        line.addProperty("text", text);
        texts.write(line + "\n");
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        vectors.write(bytes.array());
    }

    @Override
    public void close() throws IOException {
        try (texts) {
            vectors.close();
        }
    }
}
