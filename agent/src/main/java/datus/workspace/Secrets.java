package datus.workspace;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells which configured values are secret. A secret stands in a file only as {@code ${env:NAME}}, and is never shown. */
public final class Secrets {
    private static final Set<String> KEYS =
            Set.of("password", "passwd", "pass", "secret", "token", "api_key", "apikey", "private_key", "access_key");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{env:[A-Za-z_][A-Za-z0-9_]*}");
    private static final Pattern USER_INFO = Pattern.compile("(://[^/?#@:\\s]*:)([^/?#@\\s]+)(@)");
    private static final Pattern PARAMETER = Pattern.compile(
            "(?i)([?&;](?:password|passwd|pwd|secret|token|api_?key|private_?key|access_?key|sslpassword)=)([^&;\\s]+)");

    private Secrets() {}

    /** Whether the value of that key is secret whatever it says. */
    public static boolean isSecret(String key) {
        String name = key.toLowerCase(Locale.ROOT).replace('-', '_');
        return KEYS.contains(name) || KEYS.stream().anyMatch(known -> name.endsWith("_" + known));
    }

    /** Whether the text is a reference to a variable of the environment and nothing else. */
    public static boolean isReference(String text) {
        return REFERENCE.matcher(text.strip()).matches();
    }

    /** How a file names a variable of the environment. */
    public static String reference(String variable) {
        return "${env:" + variable + "}";
    }

    /** Whether the value spells out a secret: by its key, or inside a URL. */
    public static boolean spellsOut(String key, String value) {
        String withoutReferences = REFERENCE.matcher(value).replaceAll("");
        return isSecret(key)
                ? !withoutReferences.isBlank()
                : USER_INFO.matcher(withoutReferences).find()
                        || PARAMETER.matcher(withoutReferences).find();
    }

    /** The text with every password inside a URL replaced by {@code ***}. */
    public static String redacted(String text) {
        return PARAMETER.matcher(USER_INFO.matcher(text).replaceAll("$1***$3")).replaceAll("$1***");
    }
}
