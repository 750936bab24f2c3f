package datus.answer.engine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes from a question what is said of it at its end: a remark in brackets, or a sentence on how to go about it, as "Use the table of
 * orders." Asked without it only where it cannot be read with it.
 */
record Asides(String question, String aside) {
    private static final Pattern ASIDE = Pattern.compile(
            "^(.+?[?.])\\s*("
                    + "\\([^()]{12,}\\)(?:\\s*\\([^()]{12,}\\))*"
                    + "|(?:Use|Using|Combine|Aggregate|Calculate|Plot|Consider|Assume)\\b[^?]*)$",
            Pattern.DOTALL);

    /** The question without its last remark; empty if it has none. */
    static Optional<Asides> in(String question) {
        Matcher found = ASIDE.matcher(question.strip());
        return found.matches() ? Optional.of(new Asides(found.group(1), found.group(2))) : Optional.empty();
    }
}
