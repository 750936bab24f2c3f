package datus.context.bootstrap;

import datus.context.Entry;
import datus.workspace.Secrets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts {@code ***} in place of what looks like a secret, before anything is stored: the one place that knows how secrets look.
 *
 * <p>A value is taken for a secret by its form (keys of well-known makers, private keys, card numbers) or by the name beside it
 * ({@code password = '…'}). Hashes, UUIDs, e-mail addresses and plain numbers are data and stay, as do names that SQL compares.
 */
public final class SecretMask {
    private static final String HIDDEN = "***";
    private static final String PASSWORD = "(?<![a-z])(?:password|passwd|passphrase|pwd|pass)[\"'`]?";
    private static final String KEY =
            "(?:secret|token|credentials?|(?:api|access|private|account|secret|encryption|signing)[_-]?key)[\"'`]?";
    private static final String COMPARES = "\\s*(?:=>|==?|:=?|<>|!=|\\bi?like\\b)\\s*";

    /** Forms that no other data has. */
    private static final List<String> FORMS = List.of(
            "-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----[\\s\\S]*?(?:-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----|\\z)",
            "\\b(?:AKIA|ASIA|AIDA|AROA)[0-9A-Z]{16}\\b",
            "\\bgh[pousr]_[0-9A-Za-z]{30,}\\b",
            "\\bgithub_pat_[0-9A-Za-z_]{40,}\\b",
            "\\bglpat-[0-9A-Za-z_-]{20,}",
            "\\bsk-[0-9A-Za-z_-]{20,}",
            "\\b[rs]k_(?:live|test)_[0-9A-Za-z]{16,}\\b",
            "\\bxox[abeoprs]-[0-9A-Za-z-]{10,}",
            "\\bAIza[0-9A-Za-z_-]{35}",
            "\\bya29\\.[0-9A-Za-z_-]{20,}",
            "\\bnpm_[0-9A-Za-z]{36}\\b",
            "\\bpypi-[0-9A-Za-z_-]{50,}",
            "\\bdapi[0-9a-f]{32}\\b",
            "\\bSG\\.[0-9A-Za-z_-]{16,}\\.[0-9A-Za-z_-]{16,}",
            "\\beyJ[0-9A-Za-z_-]{8,}\\.eyJ[0-9A-Za-z_-]{8,}\\.[0-9A-Za-z_-]*",
            "\\$2[abxy]\\$\\d\\d\\$[./0-9A-Za-z]{53}",
            "(?<=hooks\\.slack\\.com/services/)[0-9A-Za-z/]+");

    /** Where a secret stands: the group {@code v} is what is hidden. */
    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("(?<v>" + String.join("|", FORMS) + ")"),
            named("//[^/?#@:\\s'\"]*:(?<v>[^/?#@\\s'\"]+)@"),
            named("[?&](?:sig|x-amz-signature|x-amz-credential|x-goog-signature)=(?<v>[^&\\s'\"]+)"),
            named("\\b(?:bearer|basic)\\s+(?<v>[\\w.~+/-]{16,}=*)"),
            named("\\bidentified\\s+by\\s+(?:values\\s+)?" + literal(1)),
            named("\\b(?:encrypted\\s+)?password\\s+" + literal(1)),
            named(PASSWORD + COMPARES + literal(1)),
            named(KEY + COMPARES + literal(8)),
            named("(?:" + PASSWORD + "|" + KEY + ")\\s+(?:not\\s+)?in\\s*\\((?<v>\\s*'[^)]*')"),
            named(PASSWORD + "\\s*[:=]\\s*\"(?<v>[^\"\\n]+)\"(?!\\.)"),
            named(KEY + "\\s*[:=]\\s*\"(?<v>[^\"\\n]{8,})\"(?!\\.)"),
            named("(?:\\w[\\w ]*=[^\\s;&'\"]*[;&\\s]\\s*)(?:password|pwd)=(?<v>[^\\s;&'\"]+)"),
            named("(?:" + PASSWORD + "|" + KEY
                    + ")(?:=|:[ \\t]+)(?=[^\\s'\"]*[0-9!@#$%^*+/])(?![a-z_]\\w*(?:\\.[a-z_]\\w*)+\\b)"
                    + "(?<v>[^\\s'\"`&;,()<>{}?\\[\\]]{6,})"));

    /** Numbers of cards are written in groups or in one. */
    private static final Pattern CARD = Pattern.compile(
            "(?<![\\w.-])(?:[3-6]\\d{3}([ -]?)\\d{4}\\1\\d{4}\\1\\d{2,4}|3[47]\\d{2}([ -]?)\\d{6}\\2\\d{5})(?![\\w.-])");

    private static Pattern named(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    private static String literal(int shortest) {
        return "'(?<v>(?:[^']|''){" + shortest + ",})'";
    }

    /** Whether the values of a column of that name are hidden, whatever they look like. */
    public boolean hides(String column) {
        return Secrets.isSecret(column);
    }

    /** The entry with no secret in its words, its content or its tags; what it is called stays. */
    public Entry of(Entry entry) {
        return entry.withText(of(entry.text()))
                .withContent(of(entry.content()))
                .withTags(entry.tags().stream().map(this::of).toList());
    }

    /** The text with every secret hidden; the same text if there is none. */
    public String of(String text) {
        String masked = text;
        for (Pattern pattern : PATTERNS) {
            masked = hidden(masked, pattern.matcher(masked));
        }
        return CARD.matcher(masked).replaceAll(card -> isCard(card.group()) ? HIDDEN : card.group());
    }

    private static String hidden(String text, Matcher secret) {
        StringBuilder masked = new StringBuilder();
        int copied = 0;
        while (secret.find()) {
            masked.append(text, copied, secret.start("v")).append(HIDDEN);
            copied = secret.end("v");
        }
        return copied == 0 ? text : masked.append(text.substring(copied)).toString();
    }

    /** The check digit of ISO/IEC 7812-1, which one number in ten has by chance, and a length that cards have. */
    private static boolean isCard(String text) {
        String digits = text.replaceAll("\\D", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
