package datus.magics;

import datus.data.text.Statements;
import datus.kernel.Completeness;
import datus.kernel.Completion;
import datus.kernel.Language;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Helps the editor with SQL: completes keywords, names and files, describes tables and columns, knows when a statement ends.
 * Any thread may call, also while a cell runs.
 */
public final class SqlLanguage implements Language {
    private final KnownNames known;
    private final Path root;

    /** {@code root} is the folder that file names in SQL start from. */
    SqlLanguage(KnownNames known, Path root) {
        this.known = known;
        this.root = root;
    }

    @Override
    public Completion complete(String code, int cursor) {
        CursorPlace place = CursorPlace.of(code, cursor);
        if (place.isInComment()) {
            return Completion.none(cursor);
        } else if (place.isInString()) {
            return place.isFileName() ? new FileNames(root).complete(place, cursor) : Completion.none(cursor);
        }
        NameCompletion names = new NameCompletion(place, SqlOutline.of(place.statement()), known.now());
        return new Completion(place.wordStart(), cursor, names.items());
    }

    @Override
    public Optional<DisplayData> inspect(String code, int cursor, int detail) {
        return Stream.of(Math.min(cursor + 1, code.length()), cursor)
                .map(end -> CursorPlace.of(code, end))
                .filter(place -> place.name().isPresent())
                .findFirst()
                .flatMap(this::describe);
    }

    private Optional<DisplayData> describe(CursorPlace place) {
        NameInspection names = new NameInspection(SqlOutline.of(place.statement()), known.now());
        return names.describe(place.qualifiers(), place.name().orElse(""));
    }

    /** Complete when it ends in a semicolon or in an empty line, as consoles have it. */
    @Override
    public Completeness isComplete(String code) {
        if (!Statements.isComplete(code)) {
            return Completeness.incomplete(indent(code));
        }
        String text = code.stripTrailing();
        boolean ended = text.isEmpty()
                || text.endsWith(";")
                || code.substring(text.length()).contains("\n");
        return ended ? Completeness.complete() : Completeness.incomplete(indent(code));
    }

    /** The next line starts where the last one did. */
    private static String indent(String code) {
        String line = code.substring(code.lastIndexOf('\n') + 1);
        return line.substring(0, line.length() - line.stripLeading().length());
    }
}
