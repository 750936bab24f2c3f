package datus.magics;

import datus.kernel.Completeness;
import datus.kernel.Completion;
import datus.kernel.Language;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the editor is helped in a Java cell: as Java's own analysis has it, and with the names of results. Starts Java if needed. */
record JavaCellLanguage(NotebookSession session) implements Language {

    @Override
    public Completion complete(String code, int cursor) {
        Completion java = language(code).complete(code, cursor);
        String typed = code.substring(java.start(), cursor);
        boolean isMember = java.start() > 0 && code.charAt(java.start() - 1) == '.';
        List<Completion.Item> results = isMember
                ? List.of()
                : Suggestions.results(session).stream()
                        .filter(item -> item.text().startsWith(typed))
                        .toList();
        return new Completion(
                java.start(),
                cursor,
                Stream.concat(results.stream(), java.items().stream()).toList());
    }

    @Override
    public Optional<DisplayData> inspect(String code, int cursor, int detail) {
        return language(code).inspect(code, cursor, detail);
    }

    @Override
    public Completeness isComplete(String code) {
        return language(code).isComplete(code);
    }

    private Language language(String code) {
        return JavaMagic.cells(session).language(code);
    }
}
