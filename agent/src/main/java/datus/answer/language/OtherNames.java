package datus.answer.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows by what other names data may hold a country, its people, a state, a month: France for French, CA for California. Immutable. */
public final class OtherNames {
    private final Map<String, Set<String>> names = new HashMap<>();

    /** @param lines as name = other name, other name */
    OtherNames(List<String> lines) {
        for (String line : lines) {
            List<String> group =
                    Arrays.stream(line.split("[=,]")).map(String::strip).toList();
            group.forEach(name ->
                    names.computeIfAbsent(name, any -> new LinkedHashSet<>()).addAll(group));
        }
    }

    /** The names, in lower case, of what also has this name; itself left out. */
    public Set<String> of(String name) {
        Set<String> others = new LinkedHashSet<>(names.getOrDefault(name, Set.of()));
        others.remove(name);
        return others;
    }
}
