package datus.workspace;

import java.util.regex.Pattern;

/** Tells which configured values are secret. A secret stands in a file only as {@code ${env:NAME}}, and is never shown. */
public final class Secrets {
    private static final String WORDS =
            "\\w*(?:password|passwd|passphrase|secret|token|api_?key|private_?key|access_?key)|(?:\\w*_)?(?:pass|pwd)"
                    + "|(?:\\w*_)?(?:authorization|cookie)";
    private static final Pattern KEY = Pattern.compile("(?i)" + WORDS);
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{env:[A-Za-z_][A-Za-z0-9_]*}");
    private static final Pattern SCHEME = Pattern.compile("(?i)\\s*(?:basic|bearer|token)\\s*");
    private static final Pattern USER_INFO = Pattern.compile("(//[^/?#@:\\s]*:)([^/?#@\\s]+)(@)");
    private static final Pattern PARAMETER = Pattern.compile("(?i)\\b((?:" + WORDS + ")=)([^&;,\\s]+)");

    private Secrets() {}

    /** Whether the value of that key is secret whatever it says. */
    public static boolean isSecret(String key) {
        return KEY.matcher(key.replace('-', '_')).matches();
    }

    /** Whether the text is a reference to a variable of the environment and nothing else. */
    public static boolean isReference(String text) {
        return REFERENCE.matcher(text.strip()).matches();
    }

    /** How a file names a variable of the environment. */
    public static String reference(String variable) {
        return "${env:" + variable + "}";
    }

    /** Whether the value spells out a secret: by its key, or inside a URL. "Bearer" before a reference is no secret. */
    public static boolean spellsOut(String key, String value) {
        String withoutReferences = REFERENCE.matcher(value).replaceAll("");
        boolean onlyScheme = !withoutReferences.equals(value)
                && SCHEME.matcher(withoutReferences).matches();
        return isSecret(key)
                ? !withoutReferences.isBlank() && !onlyScheme
                : !redacted(withoutReferences).equals(withoutReferences);
    }

    /** The text with every password in a URL or in parameters replaced by {@code ***}. */
    public static String redacted(String text) {
        String users = USER_INFO.matcher(text).replaceAll("$1***$3");
        return PARAMETER.matcher(users).replaceAll("$1***");
    }
}
