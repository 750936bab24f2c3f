package datus.context;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name that any file system and git can carry, in any script: letters, digits, underscores and hyphens, in lower case. */
public final class Slug {
    /** Of four bytes each they leave room in the 255 that a file name may have. */
    private static final int LONGEST = 48;

    private static final int HASHED = 8;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}_]+");
    private static final Pattern AROUND = Pattern.compile("^[-_]+|[-_]+$");
    private static final Pattern RESERVED_BY_WINDOWS = Pattern.compile("con|prn|aux|nul|com\\d|lpt\\d");

    private Slug() {}

    /** The slug of a text; where it is cut short, a hash of the whole keeps two texts apart. */
    public static String of(String text) {
        String words = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String slug =
                AROUND.matcher(BETWEEN_WORDS.matcher(words).replaceAll("-")).replaceAll("");
        if (slug.isEmpty()) {
            return "unnamed-" + hash(text);
        }
        if (slug.codePointCount(0, slug.length()) > LONGEST) {
            String cut = slug.substring(0, slug.offsetByCodePoints(0, LONGEST - HASHED - 1));
            return AROUND.matcher(cut).replaceAll("") + "-" + hash(text);
        }
        return RESERVED_BY_WINDOWS.matcher(slug).matches() ? slug + "-" : slug;
    }

    /** The same for each part of a path. */
    public static String ofPath(String path) {
        return Pattern.compile("/")
                .splitAsStream(path)
                .filter(part -> !part.isBlank())
                .map(Slug::of)
                .reduce((folder, name) -> folder + "/" + name)
                .orElseGet(() -> of(path));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASHED);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
