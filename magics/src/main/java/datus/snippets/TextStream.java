package datus.snippets;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Turns UTF-8 bytes back into text, also where a character's bytes come in two writes. */
final class TextStream extends OutputStream {
    private static final int LONGEST_CHARACTER = 4;

    private final Consumer<String> sink;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    /** The bytes so far of a character that is not complete. */
    private ByteBuffer begun = ByteBuffer.allocate(0);

    TextStream(Consumer<String> sink) {
        this.sink = sink;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        ByteBuffer all = ByteBuffer.allocate(begun.remaining() + length);
        all.put(begun).put(bytes, offset, length).flip();
        CharBuffer text = CharBuffer.allocate(all.remaining());
        decoder.decode(all, text, false);
        byte[] rest = new byte[Math.min(all.remaining(), LONGEST_CHARACTER)];
        all.get(rest);
        begun = ByteBuffer.wrap(rest);
        if (text.flip().hasRemaining()) {
            sink.accept(text.toString());
        }
    }
}
