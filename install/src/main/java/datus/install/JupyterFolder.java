package datus.install;

import datus.error.DatusException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say which of Jupyter's folders a kernelspec goes into, and under which name; the user's own by default. */
final class JupyterFolder {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");

    @Option(names = "--user", description = "for the current user; the default")
    private boolean user;

    @Option(names = "--prefix", paramLabel = "DIR", description = "below DIR/share/jupyter")
    private @Nullable Path prefix;

    @Option(names = "--sys-prefix", description = "into the active Python environment")
    private boolean sysPrefix;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "the kernel's name for Jupyter; default: ${DEFAULT-VALUE}",
            defaultValue = "datus")
    private String name;

    /** The kernelspec's folder. */
    Path kernelspec(Surroundings here) {
        if (!NAME.matcher(name).matches()) {
            throw DatusException.user(
                    "A kernel cannot be called \"" + name + "\".",
                    "Use letters, digits, dots, hyphens and underscores, as in datus-dev.");
        }
        if (Stream.of(user, sysPrefix, prefix != null).filter(chosen -> chosen).count() > 1) {
            throw DatusException.user(
                    "--user, --prefix and --sys-prefix exclude each other.", "Give at most one of them.");
        }
        return data(here).resolve("kernels").resolve(name);
    }

    private Path data(Surroundings here) {
        if (prefix != null) {
            return here.directory().resolve(prefix).resolve("share/jupyter");
        }
        return sysPrefix ? environment(here).resolve("share/jupyter") : userData(here);
    }

    /** As jupyter_core.paths.jupyter_data_dir does. */
    static Path userData(Surroundings here) {
        Map<String, String> environment = here.environment();
        if (environment.containsKey("JUPYTER_DATA_DIR")) {
            return Path.of(environment.getOrDefault("JUPYTER_DATA_DIR", ""));
        }
        if (Distribution.isWindows()) {
            return Path.of(environment.getOrDefault("APPDATA", here.home().toString()), "jupyter");
        }
        if (Distribution.isMac()) {
            return here.home().resolve("Library/Jupyter");
        }
        return Optional.ofNullable(environment.get("XDG_DATA_HOME"))
                .map(Path::of)
                .orElse(here.home().resolve(".local/share"))
                .resolve("jupyter");
    }

    private static Path environment(Surroundings here) {
        return Stream.of("VIRTUAL_ENV", "CONDA_PREFIX")
                .map(here.environment()::get)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(Path::of)
                .or(() -> onPath("jupyter", here)
                        .map(program -> program.resolveSibling("..").normalize()))
                .orElseThrow(() -> DatusException.user(
                        "No Python environment is active and no jupyter is on the PATH.",
                        "Activate one, or give its folder: --prefix DIR."));
    }

    /** The program of that name that a shell would run. */
    static Optional<Path> onPath(String program, Surroundings here) {
        String suffix = Distribution.isWindows() ? ".exe" : "";
        return Stream.of(here.environment().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program + suffix))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
