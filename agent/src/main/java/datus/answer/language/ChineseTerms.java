package datus.answer.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Knows Chinese words of business by their English ones, so that names in either language are found by words in the other. Immutable. */
public final class ChineseTerms {
    private static final String RESOURCE = "chinese-terms.txt";

    private final Map<String, List<String>> english = new HashMap<>();
    private int longest = 1;

    private ChineseTerms() {}

    /** Reads the list that comes with the product. */
    public static ChineseTerms read() {
        ChineseTerms terms = new ChineseTerms();
        try (InputStream stream = Objects.requireNonNull(ChineseTerms.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> line.contains("=")).forEach(terms::add);
        } catch (IOException e) {
            throw new UncheckedIOException("The word list " + RESOURCE + " cannot be read.", e);
        }
        return terms;
    }

    private void add(String line) {
        String phrase = line.substring(0, line.indexOf('=')).strip();
        for (String term : line.substring(line.indexOf('=') + 1).split(",", -1)) {
            String key = term.strip();
            english.computeIfAbsent(key, any -> new ArrayList<>()).add(phrase);
            longest = Math.max(longest, key.length());
        }
    }

    /** The English phrases for a Chinese word, the most usual first; empty if it is not known. */
    public List<String> english(String term) {
        return english.getOrDefault(term, List.of());
    }

    /** How many characters the longest word has. */
    public int longest() {
        return longest;
    }

    /** Whether a text has Chinese characters. */
    public static boolean isChinese(String text) {
        return text.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN);
    }

    /** The English words of a Chinese name: customer, id for 客户编号. What no known word covers stays as it is. */
    public List<String> words(String name) {
        List<Optional<Split>> best = new ArrayList<>();
        best.add(Optional.of(new Split(List.of(), 0)));
        for (int end = 1; end <= name.length(); end++) {
            best.add(Optional.of(shortest(name, end, best)));
        }
        return best.get(name.length()).orElseThrow().words();
    }

    private Split shortest(String name, int end, List<Optional<Split>> best) {
        Split shortest = best.get(end - 1).orElseThrow().unknown(name.substring(end - 1, end));
        for (int start = Math.max(0, end - longest); start < end; start++) {
            List<String> phrases = english(name.substring(start, end));
            if (!phrases.isEmpty()) {
                Split split = best.get(start).orElseThrow().known(phrases.get(0));
                shortest = split.cost() <= shortest.cost() ? split : shortest;
            }
        }
        return shortest;
    }

    /** A part of a name in words; the fewer known words and unknown characters, the better. */
    private record Split(List<String> words, int cost) {
        private static final int UNKNOWN = 5;

        Split known(String phrase) {
            List<String> more = new ArrayList<>(words);
            more.addAll(List.of(phrase.split(" ")));
            return new Split(more, cost + 1);
        }

        Split unknown(String character) {
            List<String> more = new ArrayList<>(words);
            boolean goesOn = !more.isEmpty() && isChinese(more.get(more.size() - 1));
            String before = goesOn ? more.remove(more.size() - 1) : "";
            more.add(before + character);
            return new Split(more, cost + UNKNOWN);
        }
    }
}
