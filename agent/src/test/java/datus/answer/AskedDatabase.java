package datus.answer;

import datus.answer.Answer.Answered;
import datus.answer.Answer.Clarify;
import datus.answer.Answer.Declined;
import datus.answer.engine.AnswerEngine;
import datus.data.Control;
import datus.data.Scope;
import datus.data.notebook.NotebookData;
import datus.model.TestMeaning;
import datus.workspace.CalendarConfig;
import datus.workspace.DatasourceConfig;
import datus.workspace.DatusConfig;
import datus.workspace.Workspace;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A DuckDB file of a test's own, and the engine that is asked about it, on 2026-11-23. */
final class AskedDatabase implements AutoCloseable {
    private final NotebookData data;
    private final AnswerEngine engine;
    private final HeardEvents heard = new HeardEvents();

    AskedDatabase(Path folder, String ddl) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("own.duckdb"));
                Statement statement = connection.createStatement()) {
            statement.execute(ddl);
        }
        DatasourceConfig own = new DatasourceConfig("own", "duckdb", Map.of("path", "own.duckdb"));
        DatusConfig config = DatusConfig.of(List.of(own));
        data = NotebookData.open(new Workspace(folder, folder.resolve(".datus/notebook"), config, true), Map.of());
        engine = new AnswerEngine(data, CalendarConfig.defaults(), scope -> Lore.none(), TestMeaning::model);
    }

    NotebookData data() {
        return data;
    }

    List<AgentEvent> events() {
        return heard.events();
    }

    Answer ask(String question, Map<String, Object> parameters) {
        return engine.answer(
                new Question(question, LocalDate.of(2026, 11, 23), 1, parameters),
                Asking.within(Scope.all("own"), Control.unlimited()).heardBy(heard));
    }

    Answered answered(String question) {
        return (Answered) ask(question, Map.of());
    }

    Declined declined(String question) {
        return (Declined) ask(question, Map.of());
    }

    Clarify clarify(String question) {
        return (Clarify) ask(question, Map.of());
    }

    /** The rows of the answer, values apart by bars. */
    List<String> rows(String question) {
        return rows((Answered) ask(question, Map.of()));
    }

    List<String> rows(Answered answer) {
        return data.results().page(answer.result(), 0, 1_000).rows().stream()
                .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining("|")))
                .toList();
    }

    @Override
    public void close() {
        data.close();
    }
}
