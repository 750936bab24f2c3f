package datus.context.bootstrap;

import datus.error.DatusException;
import datus.error.NearestName;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The sources there are, by name. */
public record BootstrapSources(List<BootstrapSource> all) {
    public BootstrapSources {
        all = all.stream().sorted(Comparator.comparing(BootstrapSource::name)).toList();
    }

    /** Those on the class path. */
    public static BootstrapSources found() {
        return new BootstrapSources(ServiceLoader.load(BootstrapSource.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /**
     * The source of that name.
     *
     * @throws DatusException naming the nearest if there is none
     */
    public BootstrapSource named(String name) {
        List<String> names = all.stream().map(BootstrapSource::name).toList();
        return all.stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow(() -> DatusException.user(
                        "There is no source \"" + name + "\" to bootstrap from.",
                        NearestName.hint(name, names, "There are: " + String.join(", ", names) + ".")));
    }

    /** Those that need no location. */
    public List<BootstrapSource> everywhere() {
        return all.stream().filter(source -> source.location().isEmpty()).toList();
    }
}
