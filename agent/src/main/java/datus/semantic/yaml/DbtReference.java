package datus.semantic.yaml;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What dbt's {@code ref('orders')} or {@code source('shop', 'orders')} names, with or without {@code {{ }}} around it.
 *
 * @param source the source's name, of {@code source(…)}; empty of {@code ref(…)}
 * @param name the model or table
 */
public record DbtReference(Optional<String> source, String name) {
    private static final String TEXT = "\\s*['\"]([^'\"]+)['\"]\\s*";
    private static final String CALL =
            "(ref|source)\\s*\\(" + TEXT + "(?:," + TEXT + ")?(?:,\\s*v(?:ersion)?\\s*=[^)]*)?\\)";
    private static final Pattern BARE = Pattern.compile(CALL);
    private static final Pattern BRACED = Pattern.compile("\\{\\{-?\\s*" + CALL + "\\s*-?}}");

    /** Reads one reference that is the whole text; empty if the text is something else. */
    public static Optional<DbtReference> of(String text) {
        for (Pattern form : List.of(BARE, BRACED)) {
            Matcher matcher = form.matcher(text.strip());
            if (matcher.matches()) {
                return Optional.of(read(matcher));
            }
        }
        return Optional.empty();
    }

    /** The references between braces in a text, in order. */
    public static List<DbtReference> in(String text) {
        return BRACED.matcher(text).results().map(found -> read(found::group)).toList();
    }

    /** The text with each reference between braces replaced by what {@code name} makes of it. */
    public static String replace(String text, Function<DbtReference, String> name) {
        return BRACED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(name.apply(read(found::group))));
    }

    private static DbtReference read(Matcher matcher) {
        return read(matcher::group);
    }

    /** The second argument of {@code ref('package', 'model')} is the model; its package says nothing of where it is. */
    private static DbtReference read(Groups groups) {
        String first = groups.group(2);
        Optional<String> second = Optional.ofNullable(groups.group(3));
        boolean isSource = groups.group(1).equals("source") && second.isPresent();
        return new DbtReference(isSource ? Optional.of(first) : Optional.empty(), second.orElse(first));
    }

    @FunctionalInterface
    private interface Groups {
        String group(int number);
    }
}
