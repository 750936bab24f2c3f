package datus.answer.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that mean the same in every question: cues, synonyms, abbreviations, and the words that names are made of. */
public final class Lexicon {
    private final Map<String, List<Cue>> cues = new HashMap<>();
    private final Set<String> firstOfCues = new HashSet<>();
    private final Map<String, Set<String>> synonyms = new HashMap<>();
    private final Map<String, String> abbreviations = new HashMap<>();
    private final Set<String> vocabulary = new LinkedHashSet<>();
    private final OtherNames otherNames = new OtherNames(lines("other-names.txt"));
    private final ChineseTerms chinese = ChineseTerms.read();
    private int longestCue = 1;
    private @Nullable Thesaurus thesaurus;

    private Lexicon() {}

    /** Reads the word lists that come with the product. */
    public static Lexicon english() {
        Lexicon lexicon = new Lexicon();
        lines("lexicon.txt").forEach(lexicon::addCues);
        lines("synonyms.txt").forEach(lexicon::addSynonyms);
        lines("abbreviations.txt").forEach(lexicon::addAbbreviation);
        lines("vocabulary.txt").forEach(line -> lexicon.vocabulary.addAll(List.of(line.split("\\s+"))));
        return lexicon;
    }

    /** What a phrase in lower case, words apart by one space, does in a question. */
    public List<Cue> cues(String phrase) {
        return cues.getOrDefault(phrase, List.of());
    }

    /** Whether a cue begins with this word, which few words do: the others need not be looked at with those behind them. */
    public boolean beginsCue(String word) {
        return firstOfCues.contains(word);
    }

    /**
     * How many words the longest cue has that begins at a place; 0 if none does.
     *
     * @param words in lower case
     */
    public int cueLength(List<String> words, int at) {
        int length = beginsCue(words.get(at)) ? Math.min(longestCue, words.size() - at) : 0;
        while (length > 0
                && cues(String.join(" ", words.subList(at, at + length))).isEmpty()) {
            length--;
        }
        return length;
    }

    /** How many words the longest cue has. */
    public int longestCue() {
        return longestCue;
    }

    /** The stems of words used for this stem. */
    public Set<String> synonyms(String stem) {
        return synonyms.getOrDefault(stem, Set.of());
    }

    /** The words an abbreviation stands for, or the word itself. */
    public String expand(String word) {
        return abbreviations.getOrDefault(word, word);
    }

    public OtherNames otherNames() {
        return otherNames;
    }

    /** Read when first asked for. */
    public synchronized Thesaurus thesaurus() {
        Thesaurus known = thesaurus;
        if (known == null) {
            known = Thesaurus.english();
            thesaurus = known;
        }
        return known;
    }

    /** Whether names are made of this word. */
    public boolean knows(String word) {
        return vocabulary.contains(word) || abbreviations.containsKey(word);
    }

    /** What Chinese words of business mean. */
    public ChineseTerms chinese() {
        return chinese;
    }

    private void addCues(String line) {
        int equals = line.indexOf('=');
        Cue cue = cue(line.substring(0, equals).strip());
        for (String phrase : line.substring(equals + 1).split(",", -1)) {
            String key = phrase.strip();
            List<Cue> known = cues.computeIfAbsent(key, any -> new ArrayList<>());
            if (!known.contains(cue)) {
                known.add(cue);
            }
            String[] words = key.split(" ", -1);
            firstOfCues.add(words[0]);
            longestCue = Math.max(longestCue, words.length);
        }
    }

    private static Cue cue(String role) {
        List<String> parts = Arrays.asList(role.split(" "));
        int about = parts.indexOf("about");
        List<String> abouts = about < 0 ? List.of() : parts.subList(about + 1, parts.size());
        String value = parts.size() > 1 ? parts.get(1) : "";
        return switch (parts.get(0)) {
            case "count" -> new Cue.Aggregate(Function.COUNT, value.equals("distinct"));
            case "sum" -> new Cue.Aggregate(Function.SUM, false);
            case "average" -> new Cue.Aggregate(Function.AVG, false);
            case "minimum" -> new Cue.Aggregate(Function.MIN, false);
            case "maximum" -> new Cue.Aggregate(Function.MAX, false);
            case "compare" -> new Cue.Compare(Operator.valueOf(value.toUpperCase(Locale.ROOT)), abouts);
            case "above" -> new Cue.MeanValue(true);
            case "below" -> new Cue.MeanValue(false);
            case "positive", "negative" -> new Cue.Sign(parts.get(0).equals("positive"));
            case "rank" -> new Cue.Rank(value.equals("high"), abouts);
            case "direction" -> new Cue.Direction(value.equals("high"));
            case "share" -> new Cue.Quotient(value.equals("percent"), false);
            case "ratio" -> new Cue.Quotient(false, true);
            case "unit" -> new Cue.Unit(TimeUnit.valueOf(value.toUpperCase(Locale.ROOT)));
            case "pronoun" -> new Cue.Pronoun();
            default -> Cue.Plain.valueOf(parts.get(0).toUpperCase(Locale.ROOT));
        };
    }

    private void addSynonyms(String line) {
        List<String> stems = Arrays.stream(line.split(","))
                .map(word -> Stem.of(word.strip()))
                .distinct()
                .toList();
        for (String stem : stems) {
            synonyms.computeIfAbsent(stem, any -> new LinkedHashSet<>()).addAll(stems);
        }
    }

    private void addAbbreviation(String line) {
        int equals = line.indexOf('=');
        abbreviations.put(
                line.substring(0, equals).strip(), line.substring(equals + 1).strip());
    }

    private static List<String> lines(String resource) {
        try (InputStream stream = Objects.requireNonNull(Lexicon.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The word list " + resource + " cannot be read.", e);
        }
    }
}
