package datus.answer.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Tells questions in languages that are not read, by their writing or by how they ask, so that they can be declined in their own language.
 * Names and values of another language in an English question do not count. Immutable.
 */
public final class ForeignLanguages {
    private static final String RESOURCE = "foreign.txt";
    private static final int FEWEST_WORDS = 2;

    private final List<ForeignLanguage> languages = new ArrayList<>();
    private final Lexicon lexicon;
    private final Set<String> english = new HashSet<>();

    private ForeignLanguages(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Reads the list that comes with the product.
     *
     * @param lexicon knows further English words
     */
    public static ForeignLanguages read(Lexicon lexicon) {
        ForeignLanguages languages = new ForeignLanguages(lexicon);
        Map<String, String> block = new LinkedHashMap<>();
        for (String line : lines()) {
            if (line.isBlank()) {
                languages.add(block);
                block.clear();
            } else if (line.contains(" = ")) {
                block.put(line.substring(0, line.indexOf(" = ")), line.substring(line.indexOf(" = ") + 3));
            }
        }
        languages.add(block);
        return languages;
    }

    /** English has no word for not being read. */
    private void add(Map<String, String> block) {
        String says = block.getOrDefault("says", "");
        Set<String> words = ForeignLanguage.set(block.getOrDefault("words", ""));
        if (says.isEmpty()) {
            english.addAll(words);
            return;
        }
        languages.add(new ForeignLanguage(
                ForeignLanguage.scripts(block.getOrDefault("script", "")),
                block.getOrDefault("letters", ""),
                ForeignLanguage.set(block.getOrDefault("asks", "")),
                words,
                says));
    }

    private static List<String> lines() {
        try (InputStream stream =
                        Objects.requireNonNull(ForeignLanguages.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The word list " + RESOURCE + " cannot be read.", e);
        }
    }

    /** What is said to a question in a language that is not read, in that language; empty if it is not one. */
    public Optional<String> refusal(String question) {
        String text = question.replaceAll("\\{\\{.*?}}|\"[^\"]*\"|“[^”]*”|«[^»]*»|'[^']+'(?!\\p{L})", " ");
        return languages.stream()
                .filter(language -> !language.scripts().isEmpty() && language.isWrittenIn(text))
                .findFirst()
                .or(() -> latin(text))
                .map(ForeignLanguage::says);
    }

    private Optional<ForeignLanguage> latin(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.strip().split("[^\\p{L}\\p{M}-]+", -1)) {
            if (!word.isEmpty() && (words.isEmpty() || !Character.isUpperCase(word.charAt(0)))) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        long own = words.stream().filter(this::isEnglish).count();
        return languages.stream()
                .filter(language -> language.scripts().isEmpty())
                .max(Comparator.comparingLong(language -> language.share(words, english)))
                .filter(best -> best.share(words, english) >= FEWEST_WORDS && best.share(words, english) > 2 * own);
    }

    private boolean isEnglish(String word) {
        return english.contains(word) || lexicon.knows(word);
    }
}
