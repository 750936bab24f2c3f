package datus.answer.reading;

import datus.answer.language.Stem;
import datus.answer.language.Word;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows the words that only say that what stands around them belongs together, and what it costs to pass over a word. */
public final class Links {
    private static final double LINK = 0.35;
    private static final double UNKNOWN = 2;
    private static final double NAME = 3;
    private static final double SAID = 6;

    private final Set<String> stems;

    private Links(Set<String> stems) {
        this.stems = stems;
    }

    /** Reads the word list that comes with the product. */
    public static Links english() {
        try (InputStream stream = Objects.requireNonNull(Links.class.getResourceAsStream("links.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new Links(reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split("\\s+")))
                    .map(Stem::of)
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of words that link cannot be read.", e);
        }
    }

    /** Whether a word may be passed over. */
    public boolean isLink(Word word) {
        return word.is(Word.Kind.WORD) && stems.contains(word.stem());
    }

    /** What a reading pays for a word that it passes over; numbers and quoted words cost too much. */
    double price(Word word, boolean first) {
        if (!word.is(Word.Kind.WORD)) {
            return word.is(Word.Kind.SYMBOL) ? LINK : SAID;
        }
        if (isLink(word)) {
            return LINK;
        }
        return word.capitalised() && !first ? NAME : UNKNOWN;
    }
}
