package datus.magics;

import datus.kernel.MagicSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds magics by what they do: those whose description has most of the words, in their first few letters at least. */
final class MagicSearch {
    private static final int STEM = 4;
    private static final Set<String> FILLERS =
            Set.of("a", "an", "the", "to", "of", "my", "how", "do", "i", "can", "is", "in", "for", "me", "and", "what");

    private MagicSearch() {}

    /** The best first; only those with the most words found. */
    static List<NotebookMagic> find(String words, List<NotebookMagic> magics) {
        List<String> wanted = stems(words).toList();
        int best = magics.stream()
                .mapToInt(magic -> hits(magic.spec(), wanted))
                .max()
                .orElse(0);
        return magics.stream()
                .filter(magic -> best > 0 && hits(magic.spec(), wanted) == best)
                .sorted(Comparator.comparing((NotebookMagic magic) -> !isInSummary(magic.spec(), wanted)))
                .toList();
    }

    private static int hits(MagicSpec spec, List<String> wanted) {
        Set<String> known = stems(description(spec)).collect(Collectors.toSet());
        return (int) wanted.stream().filter(known::contains).count();
    }

    private static boolean isInSummary(MagicSpec spec, List<String> wanted) {
        Set<String> known = stems(spec.name() + " " + spec.summary()).collect(Collectors.toSet());
        return wanted.stream().anyMatch(known::contains);
    }

    private static String description(MagicSpec spec) {
        return Stream.of(
                        Stream.of(spec.name(), spec.summary()),
                        spec.positionals().stream().map(MagicSpec.Positional::summary),
                        spec.options().stream().map(option -> option.name() + " " + option.summary()),
                        spec.examples().stream().map(MagicSpec.Example::does))
                .flatMap(texts -> texts)
                .collect(Collectors.joining(" "));
    }

    /** Words without their endings, so that "keeping results" finds "keep a result". */
    private static Stream<String> stems(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !FILLERS.contains(word))
                .map(word -> word.substring(0, Math.min(STEM, word.length())));
    }
}
