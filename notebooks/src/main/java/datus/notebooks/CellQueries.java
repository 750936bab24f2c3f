package datus.notebooks;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import datus.context.bootstrap.sql.QueryText;
import datus.data.text.Statement;
import datus.data.text.Statements;
import datus.kernel.Cell;
import datus.kernel.CellGrammar;
import datus.kernel.MagicRegistry;
import datus.nbformat.Notebook;
import datus.nbformat.NotebookCell;
import datus.nbformat.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Finds the queries that ran in a notebook's cells: of our own kernel, and of any other whose cells begin with {@code %%sql}. A cell
 * that failed, never ran, or ran on another datasource has none.
 *
 * @param datasource the one whose queries are wanted
 */
record CellQueries(Notebook notebook, String datasource) {
    private static final MagicRegistry NO_MAGICS = new MagicRegistry(List.of());
    private static final Set<String> QUESTIONS = Set.of("chat", "ask");

    /** Under an answer its SQL is folded away. */
    private static final Pattern ANSWER =
            Pattern.compile("<details><summary>SQL</summary><pre>(.*?)</pre>", Pattern.DOTALL);

    private static final Pattern RAN_ON = Pattern.compile("ran on ([^\\n(]+) \\(");

    /**
     * A query.
     *
     * @param cell the id of its cell; its place from 1 in documents without ids
     * @param question what it answered; empty if it was typed
     */
    record Query(String cell, String question, String sql) {}

    List<Query> found() {
        List<Query> queries = new ArrayList<>();
        for (int i = 0; i < notebook.cells().size(); i++) {
            NotebookCell cell = notebook.cells().get(i);
            if (ran(cell)) {
                String place = cell.id().orElse(String.valueOf(i + 1));
                CellGrammar.parse(cell.source(), NO_MAGICS).parts().forEach(part -> add(part, cell, place, queries));
            }
        }
        return queries;
    }

    private boolean ran(NotebookCell cell) {
        boolean failed = cell.outputs().stream().anyMatch(Output.Failure.class::isInstance);
        Matcher footer = RAN_ON.matcher(shown(cell, "text/plain"));
        boolean elsewhere = footer.find() && !footer.group(1).equals(datasource);
        return cell.isCode() && cell.count().isPresent() && !failed && !elsewhere;
    }

    private void add(Cell.Part part, NotebookCell cell, String place, List<Query> queries) {
        if (part instanceof Cell.Sql sql && isOurs()) {
            statements(sql.text(), place, queries);
        } else if (part instanceof Cell.Question question) {
            answer(question.text(), cell, place, queries);
        } else if (part instanceof Cell.Invocation magic && magic.name().equals("sql")) {
            statements(magic.body().orElse(magic.line()), place, queries);
        } else if (part instanceof Cell.Invocation magic && QUESTIONS.contains(magic.name())) {
            answer(magic.body().orElse(magic.line()).strip(), cell, place, queries);
        }
    }

    /** Whether a cell without magic is SQL; elsewhere it is Python. */
    private boolean isOurs() {
        JsonElement language = notebook.metadata().get("language_info");
        JsonElement kernel = notebook.metadata().get("kernelspec");
        return is(language, "name", "sql") || is(kernel, "language", "sql") || is(kernel, "name", "datus-nb");
    }

    private static boolean is(@Nullable JsonElement object, String key, String value) {
        return object instanceof JsonObject there
                && there.has(key)
                && there.get(key).isJsonPrimitive()
                && there.get(key).getAsString().equals(value);
    }

    private static void statements(String text, String place, List<Query> queries) {
        for (Statement statement : Statements.split(text)) {
            if (QueryText.isQuery(statement.text())) {
                queries.add(new Query(place, "", statement.text()));
            }
        }
    }

    private static void answer(String question, NotebookCell cell, String place, List<Query> queries) {
        Matcher answer = ANSWER.matcher(shown(cell, "text/html"));
        if (answer.find() && !question.isEmpty()) {
            queries.add(new Query(place, question, unescaped(answer.group(1))));
        }
    }

    private static String shown(NotebookCell cell, String type) {
        return cell.outputs().stream()
                .flatMap(output -> data(output).stream())
                .filter(data -> data.has(type))
                .map(data -> text(data.get(type)))
                .collect(Collectors.joining("\n"));
    }

    private static Optional<JsonObject> data(Output output) {
        if (output instanceof Output.Result result) {
            return Optional.of(result.data());
        }
        return output instanceof Output.Display display ? Optional.of(display.data()) : Optional.empty();
    }

    /** A document has long texts as lists of lines. */
    private static String text(JsonElement value) {
        return value.isJsonArray()
                ? StreamSupport.stream(value.getAsJsonArray().spliterator(), false)
                        .map(JsonElement::getAsString)
                        .collect(Collectors.joining())
                : value.isJsonPrimitive() ? value.getAsString() : "";
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
