package datus.context.bootstrap;

import datus.context.History;
import datus.context.Provenance;
import datus.data.DataSession;
import datus.data.Scope;
import datus.workspace.RelativePath;
import datus.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What a source may use.
 *
 * @param scope the datasource the context is about, and its tables
 * @param location where the source is; the workspace's root for one that needs none
 */
public record BootstrapInput(
        Workspace workspace, DataSession data, History history, Scope scope, Path location, Clock clock) {

    /** The name of the datasource the context is about. */
    public String datasource() {
        return scope.datasource();
    }

    /** How provenance calls a file: from the workspace's root if it is below, with slashes. */
    public String origin(Path file) {
        return origin(workspace.root(), file);
    }

    static String origin(Path root, Path file) {
        return RelativePath.of(
                root.toAbsolutePath().normalize(), file.toAbsolutePath().normalize());
    }

    /** That an entry came from there now, and nobody has decided of it. */
    public Provenance from(BootstrapSource source, String origin) {
        return new Provenance(source.name(), origin, "", clock.instant());
    }
}
