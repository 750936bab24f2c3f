package datus.context.bootstrap;

import datus.context.History;
import datus.data.DataSession;
import datus.data.Scope;
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
        Workspace workspace, DataSession data, History history, Scope scope, Path location, Clock clock) {}
