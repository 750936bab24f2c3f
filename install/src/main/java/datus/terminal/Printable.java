package datus.terminal;

import java.util.regex.Pattern;

/** Makes text safe for a terminal: control characters, of which data could make commands to it, become pictures of themselves. */
final class Printable {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");
    private static final int PICTURES = 0x2400;
    private static final int REPLACEMENT = 0xFFFD;

    private Printable() {}

    static String of(String text) {
        return CONTROL.matcher(text.replace("\r\n", "\n")).replaceAll(found -> {
            char control = found.group().charAt(0);
            return Character.toString(control < ' ' ? PICTURES + control : REPLACEMENT);
        });
    }
}
