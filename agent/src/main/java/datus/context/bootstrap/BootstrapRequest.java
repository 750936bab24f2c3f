package datus.context.bootstrap;

import datus.context.State;
import datus.data.Scope;
import datus.error.DatusException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a bootstrap is to read, and how.
 *
 * @param components which parts of the context; empty means all that the sources fill
 * @param sources in this order; of the same entry the later one has the say
 * @param validateOnly only reads the sources and tells what cannot be read
 * @param scope the datasource the context is about, and its tables
 * @param as the state of question and SQL pairs that are imported
 */
public record BootstrapRequest(
        Set<Component> components, List<From> sources, Strategy strategy, boolean validateOnly, Scope scope, State as) {
    /** How the run of every bootstrap begins to say what it is. */
    static final String TITLE = "bootstrap ";

    public BootstrapRequest {
        if (sources.isEmpty()) {
            throw DatusException.user("There is no source to read.", "Name one, as in  --from-sql queries");
        }
        components = components.isEmpty() ? EnumSet.allOf(Component.class) : Set.copyOf(components);
        sources = List.copyOf(sources);
    }

    /** A source and where it is. */
    public record From(BootstrapSource source, Path location) {}

    /** Adds what is new of these sources. */
    public static BootstrapRequest incremental(Scope scope, From... sources) {
        return new BootstrapRequest(Set.of(), List.of(sources), Strategy.INCREMENTAL, false, scope, State.PROPOSED);
    }

    public BootstrapRequest with(Strategy other) {
        return new BootstrapRequest(components, sources, other, validateOnly, scope, as);
    }

    public BootstrapRequest validating() {
        return new BootstrapRequest(components, sources, strategy, true, scope, as);
    }

    /** As the run is called, as in "bootstrap database, dbt". */
    String title() {
        return "bootstrap " + sources.stream().map(from -> from.source().name()).collect(Collectors.joining(", "));
    }

    /** The same for the same request, so that one that was killed is gone on with. */
    String fingerprint() {
        String from = sources.stream()
                .map(each -> each.source().name() + "="
                        + each.location().toAbsolutePath().normalize())
                .collect(Collectors.joining(";"));
        String parts = components.stream().sorted().map(Component::word).collect(Collectors.joining(","));
        return String.join("|", "bootstrap", strategy.name(), parts, from, scope.toString(), as.name());
    }
}
