package datus.workspace;

import java.nio.file.Path;

/**
 * The folder a notebook works in.
 *
 * @param root where {@code datus.yaml} is; without a workspace, the folder the kernel was started in
 * @param state the machine's own files (history, caches, logs), git-ignored; without a workspace a folder in the user's home
 * @param config what {@code datus.yaml} says; the defaults without one
 * @param initialised whether there is a {@code datus.yaml}
 */
public record Workspace(Path root, Path state, DatusConfig config, boolean initialised) {

    /** The name of the configuration file. */
    public static final String CONFIG_FILE = "datus.yaml";
}
