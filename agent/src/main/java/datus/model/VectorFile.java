package datus.model;

import datus.error.DatusException;
import datus.workspace.StateFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of vectors that several processes read and add to: a head, then records of one size, each with its checksum. It can be made anew
 * at any time, so nothing about it is ever an error: what is damaged is passed over, a file with another head is begun anew, and what
 * cannot be written is not. Confined to one thread at a time.
 */
final class VectorFile {
    private static final Logger LOG = LoggerFactory.getLogger(VectorFile.class);
    private static final long MAGIC = 0x4441_5455_5356_4301L;
    private static final int HEAD = Long.BYTES + Integer.BYTES;
    /** Some 150 MB; texts that are gone are never taken out one by one. */
    private static final int MOST = 100_000;

    private final Path folder;
    private final Path file;
    private final int dimension;
    private final int record;
    private long seen;

    /** @param folder made with the first vectors */
    VectorFile(Path folder, String name, int dimension) {
        this.folder = folder;
        this.file = folder.resolve(name);
        this.dimension = dimension;
        this.record = 2 * Long.BYTES + dimension * Float.BYTES + Integer.BYTES;
    }

    /** What was added since the last look, by whichever process. */
    Map<TextDigest, float[]> news() {
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return isOurs(channel) ? read(channel) : Map.of();
        } catch (IOException e) {
            LOG.debug("{} is not read: {}", file, e.getMessage());
            return Map.of();
        }
    }

    /** Adds these, unless another process is adding now: then they are made once more some other time. */
    void add(Map<TextDigest, float[]> vectors) {
        try {
            StateFolder.create(folder);
            try (FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock != null) {
                    append(channel, vectors);
                }
            }
        } catch (IOException | OverlappingFileLockException | DatusException e) {
            LOG.debug("{} is not written: {}", file, e.getMessage());
        }
    }

    private boolean isOurs(FileChannel channel) throws IOException {
        return fill(channel, ByteBuffer.allocate(HEAD), 0).equals(head());
    }

    private ByteBuffer head() {
        return ByteBuffer.allocate(HEAD).putLong(MAGIC).putInt(dimension).flip();
    }

    private Map<TextDigest, float[]> read(FileChannel channel) throws IOException {
        long end = end(channel);
        Map<TextDigest, float[]> found = new HashMap<>();
        for (long at = seen < HEAD || seen > end ? HEAD : seen; at < end; at += record) {
            ByteBuffer bytes = fill(channel, ByteBuffer.allocate(record), at);
            if (isWhole(bytes)) {
                TextDigest digest = new TextDigest(bytes.getLong(), bytes.getLong());
                float[] vector = new float[dimension];
                bytes.asFloatBuffer().get(vector);
                found.put(digest, vector);
            }
        }
        seen = end;
        return found;
    }

    /** Where the last record ends; one that was begun by a process that did not live to end it does not count. */
    private long end(FileChannel channel) throws IOException {
        return channel.size() - (channel.size() - HEAD) % record;
    }

    private void append(FileChannel channel, Map<TextDigest, float[]> vectors) throws IOException {
        if (!isOurs(channel) || channel.size() > (long) MOST * record) {
            channel.truncate(0);
            channel.write(head(), 0);
        }
        long end = end(channel);
        ByteBuffer bytes = ByteBuffer.allocate(vectors.size() * record);
        vectors.forEach((digest, vector) -> bytes.put(bytes(digest, vector)));
        bytes.flip();
        long at = end;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
        seen = seen == end ? at : seen;
    }

    private ByteBuffer bytes(TextDigest digest, float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(record).putLong(digest.first()).putLong(digest.second());
        for (float part : vector) {
            bytes.putFloat(part);
        }
        return bytes.putInt(checksum(bytes)).flip();
    }

    private boolean isWhole(ByteBuffer bytes) {
        return bytes.remaining() == record && bytes.getInt(record - Integer.BYTES) == checksum(bytes);
    }

    private int checksum(ByteBuffer bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes.duplicate().clear().limit(record - Integer.BYTES));
        return (int) sum.getValue();
    }

    /** As much as there is, from a place of the file on. */
    private static ByteBuffer fill(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
        long from = at;
        int count = 0;
        while (bytes.hasRemaining() && count >= 0) {
            count = channel.read(bytes, from);
            from += Math.max(0, count);
        }
        return bytes.flip();
    }
}
