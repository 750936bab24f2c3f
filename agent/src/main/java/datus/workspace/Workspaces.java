package datus.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the workspace that a folder belongs to: the nearest folder upwards with a {@code datus.yaml}. */
public final class Workspaces {
    private static final String STATE = ".datus/notebook";

    private Workspaces() {}

    /** The workspace of {@code start}; without one the folder itself, with the defaults and its state in the user's home. */
    public static Workspace find(Path start, Map<String, String> environment) {
        return find(start, Overrides.of(environment));
    }

    /** As above, with flags of the command line over the environment. */
    public static Workspace find(Path start, Overrides overrides) {
        Path folder = start.toAbsolutePath().normalize();
        Optional<Path> root = root(folder);
        return new Workspace(
                root.orElse(folder),
                root.map(found -> found.resolve(STATE))
                        .filter(Workspaces::usable)
                        .orElseGet(() -> home(overrides)),
                settings(folder, overrides).config(),
                root.isPresent());
    }

    /** Each value in effect for {@code start}, and where it came from. */
    public static EffectiveConfig settings(Path start, Overrides overrides) {
        Path folder = start.toAbsolutePath().normalize();
        return ConfigFile.in(root(folder).orElse(folder)).read(overrides);
    }

    private static Optional<Path> root(Path folder) {
        return upwards(folder).filter(each -> ConfigFile.in(each).exists()).findFirst();
    }

    /** A workspace that may only be read keeps its state in the user's home. */
    private static boolean usable(Path state) {
        return upwards(state)
                .filter(Files::exists)
                .findFirst()
                .filter(Files::isWritable)
                .isPresent();
    }

    private static Stream<Path> upwards(Path from) {
        List<Path> folders = new ArrayList<>();
        for (Path each = from; each != null; each = each.getParent()) {
            folders.add(each);
        }
        return folders.stream();
    }

    private static Path home(Overrides overrides) {
        String home = overrides.environment().getOrDefault("HOME", System.getProperty("user.home"));
        return Path.of(home).resolve(STATE);
    }
}
