package datus.answer.language;

import datus.answer.language.Word.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a text apart into words, numbers, quoted strings, parameters and the symbols that compare. */
public final class Words {
    private static final Pattern TOKEN = Pattern.compile("\\{\\{\\s*(?<parameter>\\w+)\\s*\\}\\}"
            + "|\"(?<double>[^\"]*)\"|“(?<curly>[^”]*)”|‘(?<tick>[^’]*)’|(?<![\\p{L}\\p{N}])'(?<single>[^']+)'(?![\\p{L}\\p{N}])"
            + "|(?<date>\\d{4}-\\d{1,2}(?:-\\d{1,2})?)(?!\\d)"
            + "|(?<number>\\d+(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?<tail>(?:st|nd|rd|th|k|K|m|M|bn)?)(?![\\p{L}\\p{N}_])"
            + "|(?<word>[\\p{L}\\p{N}_]+(?:['’](?:s|t|re|ve|d|ll)(?!\\p{L}))?)"
            + "|(?<symbol>>=|<=|<>|!=|[<>=,;:?.()%$€£])");

    private Words() {}

    /** The words in order. A contraction such as "don't" becomes two words, a possessive loses its "'s". */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher found = TOKEN.matcher(text);
        while (found.find()) {
            add(found, words);
        }
        return List.copyOf(words);
    }

    private static void add(Matcher found, List<Word> words) {
        String parameter = found.group("parameter");
        String quoted = quoted(found);
        String number = found.group("number");
        if (parameter != null) {
            words.add(value(Kind.PARAMETER, parameter, found));
        } else if (quoted != null) {
            words.add(value(Kind.QUOTED, quoted, found));
        } else if (number != null) {
            words.add(value(Kind.NUMBER, number.replace(",", "") + found.group("tail"), found));
        } else if (found.group("date") != null) {
            words.add(value(Kind.NUMBER, found.group("date"), found));
        } else if (found.group("symbol") != null) {
            words.add(value(Kind.SYMBOL, found.group("symbol"), found));
        } else {
            addWord(found, words);
        }
    }

    private static @org.jspecify.annotations.Nullable String quoted(Matcher found) {
        for (String group : List.of("double", "curly", "tick", "single")) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        return null;
    }

    private static void addWord(Matcher found, List<Word> words) {
        String text = found.group("word").replace('’', '\'');
        String norm = text.toLowerCase(Locale.ROOT);
        if (norm.endsWith("n't")) {
            if (text.length() > 3) {
                words.add(word(text.substring(0, text.length() - 3), found));
            }
            words.add(word("not", found));
        } else if (norm.indexOf('\'') > 0) {
            words.add(word(text.substring(0, text.indexOf('\'')), found));
        } else {
            words.add(word(text, found));
        }
    }

    private static Word value(Kind kind, String text, Matcher found) {
        String norm = text.toLowerCase(Locale.ROOT);
        return new Word(kind, text, norm, norm, found.start(), found.end());
    }

    private static Word word(String text, Matcher found) {
        String norm = text.toLowerCase(Locale.ROOT);
        return new Word(Kind.WORD, text, norm, Stem.of(norm), found.start(), found.end());
    }
}
