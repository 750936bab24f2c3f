package datus.model;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.Reader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Cuts text into the pieces a BERT model knows, and tells their numbers: words without accents in lower case, punctuation and Chinese
 * characters on their own, each word the longest known pieces from its beginning.
 *
 * @see <a href="https://arxiv.org/abs/1810.04805">Devlin et al., BERT</a>, whose uncased tokenizer this is
 */
final class WordPieces {
    private static final String UNKNOWN = "[UNK]";
    private static final int LONGEST_WORD = 100;
    private static final Pattern NOTHING = Pattern.compile("[\\p{Cc}\\p{Cf}\\x{fffd}&&[^\\t\\n\\r]]");
    private static final Pattern ACCENT = Pattern.compile("\\p{Mn}");
    private static final Pattern ALONE = Pattern.compile("[\\p{P}\\p{IsHan}$+<=>^`|~]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private final Map<String, Integer> numbers;
    private final long begin;
    private final long end;

    private WordPieces(Map<String, Integer> numbers) {
        this.numbers = numbers;
        this.begin = number("[CLS]");
        this.end = number("[SEP]");
    }

    /** Reads the pieces of a {@code tokenizer.json}. */
    static WordPieces read(Reader json) {
        JsonObject vocabulary = JsonParser.parseReader(json)
                .getAsJsonObject()
                .getAsJsonObject("model")
                .getAsJsonObject("vocab");
        Map<String, Integer> numbers = new HashMap<>();
        for (Map.Entry<String, JsonElement> each : vocabulary.entrySet()) {
            numbers.put(each.getKey(), each.getValue().getAsInt());
        }
        return new WordPieces(numbers);
    }

    /**
     * The numbers of a text's pieces, with those for its beginning and its end.
     *
     * @param most so many at most; the rest of the text is left out
     */
    long[] of(String text, int most) {
        List<Long> pieces = new ArrayList<>();
        pieces.add(begin);
        for (String word : words(text)) {
            addPieces(word, pieces);
            if (pieces.size() >= most) {
                break;
            }
        }
        int size = Math.min(pieces.size(), most - 1);
        long[] ids = new long[size + 1];
        for (int i = 0; i < size; i++) {
            ids[i] = pieces.get(i);
        }
        ids[size] = end;
        return ids;
    }

    private static List<String> words(String text) {
        String clean = NOTHING.matcher(text).replaceAll("");
        String plain = ACCENT.matcher(Normalizer.normalize(clean.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        String spaced = ALONE.matcher(plain).replaceAll(" $0 ");
        return SPACES.splitAsStream(spaced).filter(word -> !word.isEmpty()).toList();
    }

    private void addPieces(String word, List<Long> pieces) {
        List<Long> found = new ArrayList<>();
        int start = 0;
        while (start < word.length()) {
            int stop = longestKnown(word, start);
            if (stop == start || word.length() > LONGEST_WORD) {
                pieces.add(number(UNKNOWN));
                return;
            }
            found.add(number(piece(word, start, stop)));
            start = stop;
        }
        pieces.addAll(found);
    }

    private int longestKnown(String word, int start) {
        int stop = word.length();
        while (stop > start && !numbers.containsKey(piece(word, start, stop))) {
            stop--;
        }
        return stop;
    }

    private static String piece(String word, int start, int stop) {
        String letters = word.substring(start, stop);
        return start == 0 ? letters : "##" + letters;
    }

    private long number(String piece) {
        Integer number = numbers.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("The vocabulary has no " + piece + ".");
        }
        return number;
    }
}
