package datus.data.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Lists of words in a resource of this package: headings in brackets, words below them with blanks between, remarks after {@code #}. */
final class WordLists {
    private final Map<String, Set<String>> lists = new HashMap<>();

    WordLists(String resource) {
        try (InputStream stream = WordLists.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(stream, resource), StandardCharsets.UTF_8))) {
            read(lines.lines().filter(line -> !line.startsWith("#")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(List<String> lines) {
        Set<String> list = new HashSet<>();
        for (String line : lines) {
            if (line.matches("\\[\\w+]")) {
                list = lists.computeIfAbsent(line.substring(1, line.length() - 1), name -> new HashSet<>());
            } else if (!line.isBlank()) {
                list.addAll(List.of(line.strip().split(" +")));
            }
        }
    }

    /** Whether a list has the word, whatever its case. */
    boolean has(String list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }
}
