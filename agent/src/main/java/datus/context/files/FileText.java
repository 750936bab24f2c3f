package datus.context.files;

import datus.error.DatusException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The text of a file, from which its bytes can be made again.
 *
 * @param mark the byte order mark that some editors put first; empty without one
 */
record FileText(String mark, String text) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int MOST_BYTES = 1 << 22;

    static FileText of(String whole) {
        return whole.startsWith(BYTE_ORDER_MARK)
                ? new FileText(BYTE_ORDER_MARK, whole.substring(1))
                : new FileText("", whole);
    }

    /**
     * All of a file, the mark included; empty if it is not there.
     *
     * @throws DatusException if it cannot be read, is far too large, or is not UTF-8
     */
    static Optional<String> read(Path root, String path) {
        Path file = root.resolve(path);
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw DatusException.data(path + " is larger than 4 MB.", "Split it.");
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (CharacterCodingException e) {
            throw DatusException.data(path + " is not UTF-8.", "Save it as UTF-8.", e);
        } catch (IOException e) {
            throw DatusException.data("Cannot read " + path + ".", "Check its permissions.", e);
        }
    }

    /** The same with another text. */
    String whole(String other) {
        return mark + other;
    }
}
