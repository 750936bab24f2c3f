package datus.magics;

import datus.data.QueryResult;
import datus.data.Results;
import datus.frames.Frames;
import datus.kernel.Execution;
import datus.kernel.Language;
import datus.snippets.JavaShell;
import datus.snippets.SnippetValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import tech.tablesaw.api.Table;

/**
 * The Java of a notebook, and what it sees of the kept results: each is a table by {@code frame("name")}, made anew at each call,
 * and by a variable of its name where Java allows that, made when a cell first names it and again when the result is another.
 */
final class JavaCells implements AutoCloseable {
    private static final String TABLE = "tech.tablesaw.api.Table";
    private static final String LOOKUP = "notebookFrames";
    private static final List<String> PRESET = List.of(
            "import java.util.*;",
            "import java.util.stream.*;",
            "import java.time.*;",
            "import tech.tablesaw.api.*;",
            "import static tech.tablesaw.aggregate.AggregateFunctions.*;",
            "java.util.function.Function<String, " + TABLE + "> " + LOOKUP + ";",
            TABLE + " frame(String name) { return " + LOOKUP + ".apply(name); }");
    private static final Pattern IDENTIFIER =
            Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");

    private final Results results;
    private final Frames frames;
    private final JavaShell shell = new JavaShell(PRESET);
    /** The results that variables were made of, by name. */
    private final Map<String, QueryResult> made = new HashMap<>();

    JavaCells(NotebookSession session) {
        results = session.data().results();
        frames = new Frames(session.data());
    }

    /**
     * What a cell came to.
     *
     * @param value of its last expression
     * @param cut how the results that it read were cut
     */
    record Ran(Optional<SnippetValue> value, Optional<QueryResult.Cut> cut) {}

    Ran run(String code, Execution cell) {
        FrameReads reads = new FrameReads(results, frames, cell.outputs());
        Function<String, Table> lookup = reads::table;
        shell.assign(LOOKUP, lookup);
        for (QueryResult named : namedIn(code)) {
            declare(named);
            if (!named.equals(made.put(named.name(), named))) {
                shell.assign(named.name(), reads.table(named.name()));
            }
            reads.add(named);
        }
        return new Ran(shell.run(code, cell.outputs(), cell.cancellation()), reads.cut());
    }

    /** Helps with Java that may name results no cell has named yet. */
    Language language(String code) {
        namedIn(code).forEach(this::declare);
        return shell.language();
    }

    private void declare(QueryResult result) {
        shell.declare(TABLE, result.name());
    }

    private Collection<QueryResult> namedIn(String code) {
        Map<String, QueryResult> named = new LinkedHashMap<>();
        IDENTIFIER
                .matcher(code)
                .results()
                .map(MatchResult::group)
                .filter(SourceVersion::isName)
                .forEach(name -> results.find(name)
                        .filter(result -> result.name().equals(name))
                        .ifPresent(result -> named.put(name, result)));
        return named.values();
    }

    @Override
    public void close() {
        shell.close();
    }
}
