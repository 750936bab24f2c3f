package datus.install;

import datus.error.DatusException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A kernel as Jupyter knows it: one kernelspec folder, made and removed. Workspaces are no part of it.
 *
 * @param folder the kernelspec's
 */
record KernelInstallation(Path folder) {

    /** Makes or replaces the kernelspec. */
    void install(Distribution distribution, String displayName) {
        if (!distribution.isComplete()) {
            throw DatusException.user(
                    "The distribution in " + distribution.home() + " is not complete.", "Build it anew: mvn package.");
        }
        refuseStranger("would be overwritten", "Choose another: --name NAME.");
        Path javaHome = Path.of(System.getProperty("java.home"));
        new Kernelspec(displayName, distribution.launcher(), javaHome).write(folder);
    }

    /** Removes the kernelspec. */
    void uninstall() {
        if (!Files.exists(folder)) {
            throw DatusException.user(
                    "No kernel is installed in " + folder + ".", "jupyter kernelspec list shows where kernels are.");
        }
        refuseStranger("would be removed", "Remove it with jupyter kernelspec remove, if you mean it.");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw DatusException.data("Cannot remove " + folder + ".", "Check its permissions.", e);
        }
    }

    /** Another program's kernel of the same name stays as it is. */
    private void refuseStranger(String danger, String hint) {
        Path spec = folder.resolve(Kernelspec.FILE);
        if (Files.exists(spec) && !isOurs(spec)) {
            throw DatusException.user("The kernel in " + folder + " is another program's, and " + danger + ".", hint);
        }
    }

    private static boolean isOurs(Path spec) {
        try {
            List<String> lines = Files.readAllLines(spec);
            return lines.stream().anyMatch(line -> line.contains("datus-nb"));
        } catch (IOException e) {
            throw DatusException.data("Cannot read " + spec + ".", "Check its permissions.", e);
        }
    }
}
