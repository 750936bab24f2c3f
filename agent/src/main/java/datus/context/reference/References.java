package datus.context.reference;

import datus.context.reference.Reference.Kind;
import datus.error.DatusException;
import datus.error.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The references of a text, in order.
 *
 * @param text as typed
 */
public record References(String text, List<Reference> list) {
    private static final Pattern REFERENCE = Pattern.compile(
            "(?<![\\p{L}\\p{N}_.@])@(\\p{L}+)(\\s*)(\"[^\"\\n]*\"?|[\\p{L}\\p{N}_][\\p{L}\\p{N}_./:*-]*)?");
    /** Belongs to the sentence, unless the name is still being typed. */
    private static final Pattern PUNCTUATION = Pattern.compile("[./:-]+$");

    private static final Pattern NOTHING = Pattern.compile("(?!)");

    public References {
        list = List.copyOf(list);
    }

    /** Reads them; a word behind {@code @} that is no kind of reference is an error, as is a kind without a name. */
    public static References in(String text) {
        References found = read(text, word -> Optional.of(Kind.of(word).orElseThrow(() -> unknown(word))), PUNCTUATION);
        found.list().stream()
                .filter(reference -> reference.name().isEmpty())
                .findFirst()
                .ifPresent(nameless -> {
                    throw DatusException.user(
                            "@" + nameless.kind().word() + " needs a name.",
                            "As in  @table orders; Tab offers what there is.");
                });
        return found;
    }

    /** Reads a text that is still being typed: names may be missing, kinds unfinished. */
    public static References unfinished(String text) {
        return read(text, Kind::of, NOTHING);
    }

    private static References read(String text, Function<String, Optional<Kind>> kinds, Pattern behind) {
        List<Reference> list = new ArrayList<>();
        Matcher matcher = REFERENCE.matcher(text);
        while (matcher.find()) {
            kinds.apply(matcher.group(1))
                    .map(kind -> reference(kind, matcher, behind))
                    .ifPresent(list::add);
        }
        return new References(text, list);
    }

    private static Reference reference(Kind kind, Matcher matcher, Pattern behind) {
        int nameStart = matcher.end(2);
        boolean named = matcher.group(3) != null && matcher.end(2) > matcher.end(1);
        String typed = named ? matcher.group(3) : "";
        if (typed.startsWith("\"")) {
            return new Reference(kind, typed.replace("\"", ""), matcher.start(), nameStart, matcher.end());
        }
        String name = behind.matcher(typed).replaceAll("");
        int end = named ? nameStart + name.length() : matcher.end(1);
        return new Reference(kind, name, matcher.start(), nameStart, end);
    }

    private static DatusException unknown(String word) {
        return DatusException.user(
                "@" + word + " refers to nothing.",
                NearestName.hint(word, Kind.words(), "There are @" + String.join(", @", Kind.words()) + "."));
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** The text with something in place of each reference, and single spaces between words. */
    public String replaced(Function<Reference, String> by) {
        StringBuilder replaced = new StringBuilder();
        int from = 0;
        for (Reference reference : list) {
            replaced.append(text, from, reference.start()).append(by.apply(reference));
            from = reference.end();
        }
        return replaced.append(text.substring(from))
                .toString()
                .replaceAll(" {2,}", " ")
                .strip();
    }
}
