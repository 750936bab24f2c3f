package datus.context.files;

import datus.context.ContextStore;
import datus.context.sqlite.SqliteContextStore;
import datus.data.Await;
import datus.workspace.DatasourceConfig;
import datus.workspace.DatusConfig;
import datus.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Contexts over one workspace, each as another process would open it. */
final class OpenContexts implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final Workspace workspace;
    private final List<WorkspaceContext> opened = new ArrayList<>();

    OpenContexts(Path root) {
        DatusConfig config = DatusConfig.of(List.of(new DatasourceConfig("demo", "duckdb", Map.of())));
        this.workspace = new Workspace(root, root.resolve(".datus/notebook"), config, true);
    }

    Workspace workspace() {
        return workspace;
    }

    WorkspaceContext open() {
        return open(store -> store);
    }

    /** A context whose store is wrapped. */
    WorkspaceContext open(UnaryOperator<ContextStore> wrapper) {
        ContextStore store = SqliteContextStore.open(workspace.state(), () -> {
            throw new AssertionError("Nothing here is searched by meaning.");
        });
        WorkspaceContext context =
                WorkspaceContext.of(workspace, wrapper.apply(store), "li", Clock.fixed(NOW, ZoneOffset.UTC));
        opened.add(context);
        return context;
    }

    void write(String path, String text) throws IOException {
        Path file = workspace.root().resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    String text(String path) throws IOException {
        return Files.readString(workspace.root().resolve(path));
    }

    Path path(String path) {
        return workspace.root().resolve(path);
    }

    /** All files with their texts, but for the machine's own. */
    Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(workspace.root())) {
            all.filter(Files::isRegularFile)
                    .map(file -> workspace.root().relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith(".datus"))
                    .forEach(path -> files.put(path, unchecked(path)));
        }
        return files;
    }

    private String unchecked(String path) {
        try {
            return text(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until a look shows it; two looks within a moment are one. */
    static void until(Await.Condition condition) throws Exception {
        Await.until(condition);
    }

    @Override
    public void close() {
        opened.forEach(WorkspaceContext::close);
    }
}
