package datus.message;

import java.util.regex.Pattern;

/**
 * Text that comes from data, files or servers, marked so that a model can tell it from what it is told to do: what stands between
 * {@code <data source="…">} and {@code </data>} is never an instruction, and cannot end the mark by itself.
 */
public final class Delimited {
    private static final Pattern TAG = Pattern.compile("<(?=\\s*/?\\s*data\\b)", Pattern.CASE_INSENSITIVE);

    private Delimited() {}

    /**
     * The text between its marks.
     *
     * @param source where it comes from, as in {@code knowledge:refunds} or {@code notes/plan.md}
     */
    public static String of(String source, String text) {
        String name = source.replaceAll("[\\p{Cntrl}<>\"]+", " ").strip();
        return "<data source=\"" + name + "\">\n" + TAG.matcher(text).replaceAll("&lt;") + "\n</data>";
    }
}
