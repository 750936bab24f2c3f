package datus.semantic.yaml;

import datus.workspace.YamlPlace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition as MetricFlow and dbt write it, made SQL in which a dimension stands by its name:
 * {@code {{ Dimension('user__country') }} = 'DE'} becomes {@code user__country = 'DE'}.
 */
final class FilterText {
    private static final Pattern CALL = Pattern.compile(
            "\\{\\{-?\\s*(\\w+)\\s*\\(\\s*['\"]([^'\"]+)['\"]\\s*(?:,([^)]*))?\\)((?:\\.\\w+\\([^)]*\\))*)\\s*-?}}");
    private static final Pattern QUOTED = Pattern.compile("['\"]([^'\"]+)['\"]");
    private static final Pattern GRAIN = Pattern.compile("\\.grain\\(\\s*['\"](\\w+)['\"]\\s*\\)");

    private FilterText() {}

    /** One condition of several that all have to hold; empty if there is none. */
    static Optional<String> of(List<String> conditions, YamlPlace place) {
        List<String> plain = conditions.stream()
                .map(String::strip)
                .filter(condition -> !condition.isEmpty())
                .map(condition -> plain(condition, place))
                .toList();
        return plain.size() < 2 ? plain.stream().findFirst() : Optional.of("(" + String.join(") AND (", plain) + ")");
    }

    private static String plain(String condition, YamlPlace place) {
        String plain = CALL.matcher(condition).replaceAll(call -> Matcher.quoteReplacement(name(call, place)));
        if (plain.contains("{{") || plain.contains("{%")) {
            throw place.fault(
                    "the filter \"" + condition + "\" cannot be read.",
                    "Write dimensions as {{ Dimension('entity__name') }} or by their name alone.");
        }
        return plain;
    }

    private static String name(MatchResult call, YamlPlace place) {
        String name = call.group(2);
        String more = call.group(3) == null ? "" : call.group(3);
        return switch (call.group(1)) {
            case "Dimension" -> path(more, name) + grain(GRAIN.matcher(call.group(4)));
            case "TimeDimension" -> name + grain(QUOTED.matcher(more));
            case "Entity" -> path(more, name);
            default ->
                throw place.fault(
                        "\"" + call.group(1) + "\" in a filter is not known.",
                        "Known: Dimension, TimeDimension, Entity.");
        };
    }

    /** The entities on the way to it, where a filter says them apart. */
    private static String path(String more, String name) {
        String before = QUOTED.matcher(more)
                .results()
                .map(found -> found.group(1) + "__")
                .reduce("", String::concat);
        return name.startsWith(before) ? name : before + name;
    }

    private static String grain(Matcher found) {
        return found.find() ? "__" + found.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
