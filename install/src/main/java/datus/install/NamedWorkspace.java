package datus.install;

import datus.error.DatusException;
import datus.workspace.Workspace;
import datus.workspace.Workspaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The workspace that a command is about: the one it names, else the nearest above the folder it is called in. */
record NamedWorkspace(Optional<Path> named) {

    Workspace in(Surroundings here) {
        Path folder = named.map(here.directory()::resolve).orElse(here.directory());
        if (!Files.isDirectory(folder)) {
            throw DatusException.user("There is no folder " + folder + ".", "Name a workspace: --workspace DIR");
        }
        return Workspaces.find(folder, here.environment());
    }
}
