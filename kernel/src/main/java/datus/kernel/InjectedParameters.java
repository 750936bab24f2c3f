package datus.kernel;

import java.util.regex.Pattern;

/**
 * Recognises the cell that papermill injects for {@code --language python}: a comment and lines of {@code name = literal}. No
 * SQL statement looks like that.
 */
final class InjectedParameters {
    private static final Pattern ASSIGNMENT =
            Pattern.compile("[\\p{L}_]\\w*\\s*=\\s*(?:[\"'\\[{(]|[-+]?\\.?\\d|True\\b|False\\b|None\\b|float\\().*");

    private InjectedParameters() {}

    static boolean matches(String code) {
        if (code.indexOf('=') < 0) {
            return false;
        }
        boolean assigns = false;
        for (String line : (Iterable<String>) code.lines().map(String::strip)::iterator) {
            boolean assignment = ASSIGNMENT.matcher(line).matches();
            if (!assignment && !line.isEmpty() && !line.startsWith("#")) {
                return false;
            }
            assigns |= assignment;
        }
        return assigns;
    }
}
