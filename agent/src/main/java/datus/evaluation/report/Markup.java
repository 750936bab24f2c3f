package datus.evaluation.report;

/** Text as it may stand in HTML and XML, between tags and in attributes. */
final class Markup {
    private Markup() {}

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** As XML 1.0 has it. */
    private static boolean isAllowed(int point) {
        boolean isPrinted = point >= 0x20 && point != 0xFFFE && point != 0xFFFF;
        boolean isHalf = point >= 0xD800 && point <= 0xDFFF;
        return (isPrinted && !isHalf) || point == '\t' || point == '\n' || point == '\r';
    }
}
