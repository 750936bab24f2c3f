package datus.magics;

import datus.kernel.Completion;
import java.util.List;

/** Names that can stand for a magic's parameter. Called while a cell may be running; reads only. */
public final class Suggestions {
    private Suggestions() {}

    public static List<Completion.Item> datasources(NotebookSession session) {
        return session.known().datasources().stream()
                .map(name -> new Completion.Item(name, "datasource", ""))
                .toList();
    }

    public static List<Completion.Item> results(NotebookSession session) {
        return session.known().now().results().stream()
                .map(result -> new Completion.Item(result.name().table(), "result", ""))
                .toList();
    }

    /** The columns of all results. */
    public static List<Completion.Item> resultColumns(NotebookSession session) {
        return session.known().now().results().stream()
                .flatMap(result -> result.columns().stream())
                .map(column -> new Completion.Item(
                        column.name(), "column", column.type().name()))
                .distinct()
                .toList();
    }

    public static List<Completion.Item> tables(NotebookSession session) {
        return session.known().now().tables().stream()
                .map(table -> new Completion.Item(
                        table.name().toString(), "table", table.comment().orElse("")))
                .toList();
    }
}
