package datus.model.scripted;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One connection to a client, written byte by byte as a script wants it. */
public final class Wire {
    private final Socket socket;

    Wire(Socket socket) {
        this.socket = socket;
    }

    /** A whole answer. */
    public void answer(int status, Map<String, String> headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        write(head(status, headers) + "Content-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n");
        socket.getOutputStream().write(bytes);
    }

    /** Begins an answer in pieces of that type. */
    public void begin(String contentType) throws IOException {
        write(head(200, Map.of()) + "Content-Type: " + contentType + "\r\nTransfer-Encoding: chunked\r\n\r\n");
    }

    /** One piece, sent at once. */
    public void piece(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] size = (Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] chunk = new byte[size.length + bytes.length + 2];
        System.arraycopy(size, 0, chunk, 0, size.length);
        System.arraycopy(bytes, 0, chunk, size.length, bytes.length);
        chunk[chunk.length - 2] = '\r';
        chunk[chunk.length - 1] = '\n';
        socket.getOutputStream().write(chunk);
    }

    /** No more pieces. */
    public void end() throws IOException {
        write("0\r\n\r\n");
    }

    /** Says nothing more until the client goes away. */
    public void hang() throws IOException {
        while (socket.getInputStream().read() >= 0) {
            // Whatever the client still sends is of no interest.
        }
    }

    /** Breaks the connection, which the client notices as an error. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private static String head(int status, Map<String, String> headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\nConnection: close\r\n");
        headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        return head.toString();
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
