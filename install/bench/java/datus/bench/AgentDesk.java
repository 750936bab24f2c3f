package datus.bench;

import datus.answer.Lore;
import datus.model.MiniLmEmbedder;
import datus.agent.Equipment;
import datus.agent.NotebookAssistant;
import datus.answer.AgentEvent;
import datus.answer.Answer;
import datus.answer.engine.AnswerEngine;
import datus.answer.Asking;
import datus.answer.Conversation;
import datus.answer.Person;
import datus.answer.Question;
import datus.answer.Wish;
import datus.context.files.WorkspaceContext;
import datus.context.sqlite.SqliteContextStore;
import datus.context.sqlite.SqliteHistory;
import datus.context.sqlite.SqliteUsageLog;
import datus.data.Control;
import datus.data.Scope;
import datus.data.notebook.NotebookData;
import datus.message.Share;
import datus.model.ConfiguredModels;
import datus.model.MiniLmEmbedder;
import datus.workspace.AgentConfig;
import datus.workspace.DatasourceConfig;
import datus.workspace.DatusConfig;
import datus.workspace.Environment;
import datus.workspace.ModelConfig;
import datus.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A notebook's assistant over a small shop, as a kernel has it, with a scripted model. */
final class AgentDesk implements AutoCloseable {
    private final NotebookData data;
    private final SqliteHistory history;
    private final WorkspaceContext context;
    private final NotebookAssistant assistant;

    AgentDesk(Path root, String url) throws Exception {
        Files.createDirectories(root);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + root.resolve("shop.duckdb"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR);"
                    + " CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER, amount INTEGER)");
        }
        Workspace workspace = new Workspace(root, root.resolve(".datus/notebook"), config(url), true);
        data = NotebookData.open(workspace, Map.of());
        history = SqliteHistory.open(workspace.state());
        context = WorkspaceContext.of(
                workspace,
                SqliteContextStore.open(workspace.state(), MiniLmEmbedder::new),
                "bench",
                Clock.systemUTC());
        assistant = new NotebookAssistant(new Equipment(
                workspace,
                data,
                context,
                history,
                SqliteUsageLog.open(workspace.state()),
                ConfiguredModels.of(workspace.config(), new Environment(Map.of())),
                new AnswerEngine(data, workspace.config().calendar(), scope -> Lore.none(), MiniLmEmbedder::new),
                asking -> List.of(),
                Clock.systemUTC()));
    }

    private static DatusConfig config(String url) {
        ModelConfig script = new ModelConfig(
                "script",
                "openai",
                "script",
                Optional.of(url),
                Optional.empty(),
                Optional.of(Share.RESULTS),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                Optional.empty());
        AgentConfig usual = AgentConfig.defaults();
        AgentConfig agent = new AgentConfig(
                Optional.of("script"), usual.summarise(), usual.profile(), usual.commands(), usual.turn(), usual.day());
        return DatusConfig.defaults()
                .withModels(List.of(script), agent)
                .withDatasources(List.of(new DatasourceConfig("shop", "duckdb", Map.of("path", "shop.duckdb"))));
    }

    Answer ask(Control control, AgentEvent.Listener listener, Person person) {
        Question question = new Question("how many tables are there", LocalDate.now(), 1, Map.of());
        return assistant.answer(
                question,
                new Asking(Scope.all("shop"), Conversation.empty(), control, listener, person, Wish.usual()));
    }

    @Override
    public void close() {
        assistant.close();
        data.close();
        history.close();
        context.close();
    }
}
