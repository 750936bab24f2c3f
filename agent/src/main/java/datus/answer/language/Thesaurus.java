package datus.answer.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Tells which words come near a word, as WordNet has it: synonyms, the next broader words, and verbs and nouns made of each other.
 *
 * <p>Each line of its file is a word and the words near it, or an irregular form and its lemmas after "="; lines are in the order of
 * their bytes and stay bytes, so that reading them is a matter of milliseconds and a search looks at some twenty. Immutable.
 */
public final class Thesaurus {
    private static final String FILE = "thesaurus.txt.gz";

    private final byte[] lines;

    private Thesaurus(byte[] lines) {
        this.lines = lines;
    }

    /** Reads the file that comes with the product. */
    static Thesaurus english() {
        try (InputStream file = Objects.requireNonNull(Thesaurus.class.getResourceAsStream(FILE), FILE);
                InputStream text = new GZIPInputStream(file, 1 << 16)) {
            return new Thesaurus(text.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The word list " + FILE + " cannot be read.", e);
        }
    }

    /**
     * A word that comes near another.
     *
     * @param word one word or two
     * @param nearness from 0 to 1, the same meaning
     */
    public record Near(String word, double nearness) {}

    /** The words near a word in lower case, whatever its form, the nearest first; two words are apart by a space. */
    public List<Near> near(String word) {
        List<Near> found = new ArrayList<>();
        for (String lemma : Inflection.lemmas(word)) {
            Optional<String> line = line(lemma);
            if (line.isPresent() && line.get().startsWith("=")) {
                for (String regular : line.get().substring(1).split(" ", -1)) {
                    found.add(new Near(regular, 1));
                    line(regular).ifPresent(own -> addAll(own, found));
                }
            } else {
                line.ifPresent(own -> addAll(own, found));
            }
        }
        return found;
    }

    private static void addAll(String line, List<Near> found) {
        int start = 0;
        for (int at = 1; at < line.length(); at++) {
            if (Character.isDigit(line.charAt(at))) {
                found.add(new Near(line.substring(start, at - 1), (line.charAt(at) - '0') / 10.0));
                start = at + 2;
            }
        }
    }

    /** What stands behind a word, found by halving. */
    private Optional<String> line(String word) {
        byte[] wanted = (word + '\t').getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = lines.length;
        while (low < high) {
            int start = startOfLine((low + high) >>> 1);
            int order = compare(start, wanted);
            if (order == 0) {
                return Optional.of(new String(
                        lines, start + wanted.length, end(start) - start - wanted.length, StandardCharsets.UTF_8));
            }
            if (order < 0) {
                low = end(start) + 1;
            } else {
                high = start;
            }
        }
        return Optional.empty();
    }

    private int compare(int start, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            int difference = lines[start + i] - wanted[i];
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private int startOfLine(int at) {
        int start = at;
        while (start > 0 && lines[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private int end(int start) {
        int end = start;
        while (lines[end] != '\n') {
            end++;
        }
        return end;
    }
}
