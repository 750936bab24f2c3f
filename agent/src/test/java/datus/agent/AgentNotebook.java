package datus.agent;

import datus.answer.AgentEvent;
import datus.answer.Answer;
import datus.answer.Asking;
import datus.answer.Conversation;
import datus.answer.HeardEvents;
import datus.answer.Lore;
import datus.answer.Question;
import datus.answer.engine.AnswerEngine;
import datus.context.ModelUse;
import datus.context.files.WorkspaceContext;
import datus.context.sqlite.SqliteContextStore;
import datus.context.sqlite.SqliteHistory;
import datus.context.sqlite.SqliteUsageLog;
import datus.context.sqlite.WordsEmbedder;
import datus.data.Control;
import datus.data.Scope;
import datus.data.notebook.NotebookData;
import datus.model.Models;
import datus.model.TestMeaning;
import datus.tool.Tool;
import datus.workspace.AgentConfig;
import datus.workspace.DatasourceConfig;
import datus.workspace.DatusConfig;
import datus.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A notebook with an assistant, over a small shop in DuckDB, on 2026-11-23. */
final class AgentNotebook implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final Path folder;
    private final HeardEvents heard = new HeardEvents();
    private final SqliteUsageLog usage;
    private final List<Tool> tools = new ArrayList<>(List.of(new SqlTool("run_sql")));
    private final Workspace workspace;
    private final NotebookData data;
    private final SqliteHistory history;
    private final WorkspaceContext context;
    private final NotebookAssistant assistant;

    AgentNotebook(Path folder, Models models, AgentConfig agent) throws SQLException {
        this(folder, models, DatusConfig.defaults().withModels(List.of(), agent));
    }

    AgentNotebook(Path folder, Models models, DatusConfig config) throws SQLException {
        shop(folder);
        this.folder = folder;
        DatasourceConfig shop = new DatasourceConfig("shop", "duckdb", Map.of("path", "shop.duckdb"));
        this.workspace =
                new Workspace(folder, folder.resolve(".datus/notebook"), config.withDatasources(List.of(shop)), true);
        this.data = NotebookData.open(workspace, Map.of());
        this.usage = SqliteUsageLog.open(workspace.state());
        this.history = SqliteHistory.open(workspace.state());
        this.context = WorkspaceContext.of(
                workspace, SqliteContextStore.open(workspace.state(), WordsEmbedder::new), "li", clock());
        this.assistant = new NotebookAssistant(new Equipment(
                workspace,
                data,
                context,
                history,
                usage,
                models,
                new AnswerEngine(data, config.calendar(), scope -> Lore.none(), TestMeaning::model),
                asking -> tools,
                clock()));
    }

    AgentNotebook(Path folder, Models models) throws SQLException {
        this(folder, models, AgentConfig.defaults());
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    private static void shop(Path folder) throws SQLException {
        Path file = folder.resolve("shop.duckdb");
        if (Files.exists(file)) {
            return;
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    CREATE TABLE customers (id INT PRIMARY KEY, name VARCHAR, email VARCHAR);
                    CREATE TABLE orders (id INT PRIMARY KEY, customer_id INT, amount INT, note VARCHAR);
                    INSERT INTO customers VALUES (1, 'Ana', 'ana@example.org'), (2, 'Bo', 'bo@example.org');
                    INSERT INTO orders VALUES (1, 1, 10, 'quick'), (2, 1, 20, 'slow'), (3, 2, 5, 'quick');
                    COMMENT ON TABLE orders IS 'What customers bought';
                    """);
        }
    }

    void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).resolveSibling(""));
        Files.writeString(folder.resolve(path), text);
        context.expectChanges();
    }

    Answer ask(String text) {
        return ask(text, asking());
    }

    Answer ask(String text, Asking asking) {
        return assistant.answer(question(text), asking);
    }

    static Question question(String text) {
        return new Question(text, LocalDate.of(2026, 11, 23), 1, Map.of());
    }

    Asking asking() {
        return asking(Control.unlimited());
    }

    Asking asking(Control control) {
        return Asking.within(Scope.all("shop"), control).heardBy(heard);
    }

    /** Goes on with a conversation. */
    Asking asking(Conversation conversation) {
        Asking asking = asking();
        return new Asking(asking.scope(), conversation, asking.control(), heard, asking.person(), asking.wish());
    }

    /** The conversation of one more question. */
    Asking after(Asking asking, String text) {
        Recording recording = new Recording(heard);
        Answer answer = ask(text, asking.heardBy(recording));
        return asking.after(new Conversation.Exchange(question(text), answer, recording.messages()));
    }

    <T extends AgentEvent> List<T> heard(Class<T> type) {
        return heard.events().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The rows of an answer, values apart by bars. */
    List<String> rows(Answer answer) {
        return data.results().page(((Answer.Answered) answer).result(), 0, 100).rows().stream()
                .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining("|")))
                .toList();
    }

    List<Tool> tools() {
        return tools;
    }

    /** What models were asked. */
    List<ModelUse> uses() {
        return usage.since(Instant.EPOCH);
    }

    SqliteHistory history() {
        return history;
    }

    Workspace workspace() {
        return workspace;
    }

    NotebookData data() {
        return data;
    }

    WorkspaceContext context() {
        return context;
    }

    NotebookAssistant assistant() {
        return assistant;
    }

    @Override
    public void close() {
        assistant.close();
        data.close();
        history.close();
        context.close();
    }
}
