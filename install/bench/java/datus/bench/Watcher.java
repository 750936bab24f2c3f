package datus.bench;

import datus.context.EntryFilter;
import datus.context.SearchRequest;
import datus.context.sqlite.SqliteContextStore;
import datus.model.MiniLmEmbedder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Another process that shares the store: reads a word, searches until it finds it, and says when it did. */
final class Watcher {
    private Watcher() {}

    /** With this process' own options, which say where the native libraries are. */
    static Process start(Path state) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(ContextBench.class.getName(), state.toString(), "watch"));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static void main(Path state) throws IOException {
        try (SqliteContextStore store = SqliteContextStore.open(state, MiniLmEmbedder::new);
                BufferedReader words =
                        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String word = words.readLine(); word != null; word = words.readLine()) {
                SearchRequest request = SearchRequest.of(word, EntryFilter.all(), 1);
                store.search(request);
                System.out.println("ready");
                while (store.search(request).stream()
                        .noneMatch(hit -> hit.entry().id().name().equals(request.words()))) {
                    Thread.onSpinWait();
                }
                System.out.println(Instant.now());
            }
        }
    }
}
