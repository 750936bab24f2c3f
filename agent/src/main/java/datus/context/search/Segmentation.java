package datus.context.search;

import datus.answer.language.Stem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into the words that are compared, entries and queries alike: {@code order_items} and {@code orderItems} into two, English
 * words to their stems, and Chinese, Japanese and Korean, which put no spaces between words, into pairs of characters.
 */
public final class Segmentation {
    private static final String EAST_ASIAN =
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsBopomofo}ー々]+";
    private static final Pattern RUN = Pattern.compile("(?<east>" + EAST_ASIAN
            + ")|(?<word>[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]]+)");
    private static final Pattern HUMP = Pattern.compile(
            "(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");

    private Segmentation() {}

    /** The words of something that is kept; single characters of East Asian text are among them. */
    public static List<String> ofEntry(String text) {
        return words(text, true);
    }

    /** The words of something that is looked for: a single character counts only where it stands alone. */
    public static List<String> ofQuery(String text) {
        return words(text, false);
    }

    private static List<String> words(String text, boolean singles) {
        List<String> words = new ArrayList<>();
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            if (run.group("east") != null) {
                addPairs(run.group("east"), singles, words);
            } else {
                addParts(run.group("word"), words);
            }
        }
        return words;
    }

    private static void addPairs(String run, boolean singles, List<String> words) {
        int[] characters = run.codePoints().toArray();
        for (int i = 0; i + 1 < characters.length; i++) {
            words.add(new String(characters, i, 2));
        }
        if (singles || characters.length == 1) {
            run.codePoints().mapToObj(Character::toString).forEach(words::add);
        }
    }

    private static void addParts(String word, List<String> words) {
        for (String part : HUMP.split(word, -1)) {
            words.add(Stem.of(part.toLowerCase(Locale.ROOT)));
        }
    }
}
