package datus.export;

import java.util.HexFormat;

/** Binary values as text: hexadecimal digits after {@code 0x}. */
final class Bytes {
    private Bytes() {}

    static String hex(byte[] bytes) {
        return "0x" + HexFormat.of().formatHex(bytes);
    }
}
