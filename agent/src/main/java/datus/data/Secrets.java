package datus.data;

import java.util.regex.Pattern;

/** Takes passwords out of text that people read. */
final class Secrets {
    private static final Pattern IN_URL_USER = Pattern.compile("(?<=//)([^\\s/:@]+):[^\\s/@]+@");
    private static final Pattern IN_URL_PARAMETER =
            Pattern.compile("(?i)\\b((?:\\w*password|pwd|\\w*secret|\\w*token)=)[^&;,\\s]+");

    private Secrets() {}

    static String redacted(String text) {
        String users = IN_URL_USER.matcher(text).replaceAll("$1:***@");
        return IN_URL_PARAMETER.matcher(users).replaceAll("$1***");
    }
}
