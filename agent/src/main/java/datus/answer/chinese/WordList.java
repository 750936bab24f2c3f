package datus.answer.chinese;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A list of words that comes with the product, each leading to what stands before the equals sign of its line. Immutable. */
final class WordList {
    private final Map<String, String> heads = new LinkedHashMap<>();
    private int longest = 1;

    private WordList() {}

    static WordList read(String resource) {
        WordList list = new WordList();
        lines(resource).forEach(list::add);
        return list;
    }

    private void add(String line) {
        int equals = line.indexOf('=');
        String head = line.substring(0, equals).strip();
        for (String word : line.substring(equals + 1).split(", ", -1)) {
            heads.putIfAbsent(word.strip(), head);
            longest = Math.max(longest, word.strip().length());
        }
    }

    Optional<String> head(String word) {
        return Optional.ofNullable(heads.get(word));
    }

    int longest() {
        return longest;
    }

    private static List<String> lines(String resource) {
        try (InputStream stream = Objects.requireNonNull(WordList.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The word list " + resource + " cannot be read.", e);
        }
    }
}
