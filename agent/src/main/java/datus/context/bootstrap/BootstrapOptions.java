package datus.context.bootstrap;

import datus.context.State;
import datus.context.bootstrap.BootstrapRequest.From;
import datus.data.Scope;
import datus.data.Scope.TableRule;
import datus.error.DatusException;
import datus.error.NearestName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a person can say of a bootstrap, the same in a cell and on the command line. What can be read from follows from the
 * sources there are.
 */
public record BootstrapOptions(BootstrapSources sources) {
    private static final String FROM = "from-";

    /**
     * An option.
     *
     * @param name without dashes
     * @param placeholder what stands for its value; empty if it is a flag
     */
    public record Option(String name, String placeholder, String summary) {}

    public List<Option> all() {
        List<Option> options = new ArrayList<>();
        sources.all().stream()
                .filter(source -> !source.location().isEmpty())
                .map(source -> new Option(FROM + source.name(), source.location(), source.summary()))
                .forEach(options::add);
        options.add(new Option(
                "components",
                "LIST",
                "only these, with commas between: " + String.join(", ", words(Component.values()))));
        options.add(new Option("tables", "NAME", "only tables of this name; * stands for any letters"));
        options.add(new Option(
                "strategy", "STRATEGY", String.join(", ", words(Strategy.values())) + "; incremental if not given"));
        options.add(new Option(
                "as", "STATE", "of imported pairs of question and SQL: proposed if not given, accepted, verified"));
        options.add(new Option("validate-only", "", "only read the sources, and tell what cannot be read"));
        return options;
    }

    /**
     * What these options ask for. Sources that need no location are always read, as far as their components are asked for.
     *
     * @param options values by name, flags with an empty one; others than {@link #all} are left alone
     * @param root what locations are relative to
     */
    public BootstrapRequest request(Map<String, String> options, String datasource, Path root) {
        return new BootstrapRequest(
                components(options.getOrDefault("components", "")),
                from(options, root),
                one(Strategy.values(), options.getOrDefault("strategy", "incremental"), "strategy"),
                options.containsKey("validate-only"),
                scope(datasource, Optional.ofNullable(options.get("tables"))),
                one(State.values(), options.getOrDefault("as", "proposed"), "state"));
    }

    private List<From> from(Map<String, String> options, Path root) {
        Stream<From> everywhere = sources.everywhere().stream().map(source -> new From(source, root));
        Stream<From> named = options.keySet().stream()
                .filter(option -> option.startsWith(FROM))
                .sorted()
                .map(option -> new From(
                        sources.named(option.substring(FROM.length())),
                        root.resolve(options.getOrDefault(option, ""))));
        return Stream.concat(everywhere, named).toList();
    }

    private static Set<Component> components(String list) {
        Set<Component> components = new LinkedHashSet<>();
        Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(word -> components.add(one(Component.values(), word, "component")));
        return components;
    }

    private static Scope scope(String datasource, Optional<String> tables) {
        return new Scope(
                datasource,
                tables.stream()
                        .map(glob -> new TableRule(glob, List.of(), Optional.empty(), Map.of()))
                        .toList());
    }

    private static <E extends Enum<E>> E one(E[] values, String typed, String what) {
        List<String> known = words(values);
        return Stream.of(values)
                .filter(value -> word(value).equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(() -> DatusException.user(
                        "There is no " + what + " " + typed + ".",
                        NearestName.hint(typed, known, "There are: " + String.join(", ", known) + ".")));
    }

    private static List<String> words(Enum<?>[] values) {
        return Stream.of(values).map(BootstrapOptions::word).toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
