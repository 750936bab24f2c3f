package datus.magics;

import datus.agent.Equipment;
import datus.agent.NotebookAssistant;
import datus.answer.Answerer;
import datus.answer.WorkspaceLore;
import datus.answer.engine.AnswerEngine;
import datus.context.files.WorkspaceContext;
import datus.context.sqlite.SqliteContextStore;
import datus.context.sqlite.SqliteHistory;
import datus.context.sqlite.SqliteUsageLog;
import datus.data.notebook.NotebookData;
import datus.display.CellException;
import datus.kernel.Cancellation;
import datus.kernel.Execution;
import datus.kernel.RequestContext;
import datus.model.ConfiguredModels;
import datus.model.MiniLmEmbedder;
import datus.workspace.CalendarConfig;
import datus.workspace.Environment;
import datus.workspace.Workspace;
import datus.workspace.Workspaces;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.Assertions;

/** A notebook on a workspace with a small twin of the demo data: the real stack but for the wire. */
public final class TestNotebook implements AutoCloseable {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    /** Each model more would take a second and 200 MB. */
    private static final MiniLmEmbedder MEANING = new MiniLmEmbedder();

    private final Path root;
    private final NotebookSession session;
    private final NotebookInterpreter interpreter;
    private RecordingOutputs outputs = new RecordingOutputs(List.of());
    private List<String> answers = List.of();
    private RequestContext context = RequestContext.none("test-session");
    private int count;

    private final ScriptedAssistant assistant;
    private boolean alone = true;

    private TestNotebook(Path root, Function<NotebookSession, NotebookInterpreter> make) {
        this.root = root;
        Workspace workspace = Workspaces.find(root, Map.of("HOME", root.toString()));
        NotebookData data = NotebookData.open(workspace, Map.of());
        WorkspaceContext context =
                WorkspaceContext.of(workspace, SqliteContextStore.open(workspace.state(), () -> MEANING), "ana", CLOCK);
        WorkspaceLore lore = new WorkspaceLore(context, data.datasources());
        CalendarConfig calendar = workspace.config().calendar();
        Answerer engine = new AnswerEngine(data, calendar, lore, () -> MEANING);
        SqliteHistory history = SqliteHistory.open(workspace.state());
        this.assistant = new ScriptedAssistant(new NotebookAssistant(new Equipment(
                workspace,
                data,
                context,
                history,
                SqliteUsageLog.open(workspace.state()),
                ConfiguredModels.of(workspace.config(), Environment.of(workspace, Map.of())),
                engine,
                asking -> List.of(),
                CLOCK)));
        this.session = new NotebookSession(workspace, data, history, assistant, context, lore, CLOCK);
        this.interpreter = make.apply(session);
    }

    /** Makes the workspace if {@code root} holds none yet. */
    public static TestNotebook in(Path root) {
        return in(root, NotebookInterpreter::of);
    }

    /** Makes the workspace with these lines in its configuration as well. */
    public static TestNotebook in(Path root, String yaml) throws IOException {
        makeWorkspace(root);
        Files.writeString(root.resolve(Workspace.CONFIG_FILE), yaml, StandardOpenOption.APPEND);
        return in(root);
    }

    /** The same with another interpreter. */
    public static TestNotebook in(Path root, Function<NotebookSession, NotebookInterpreter> make) {
        if (!Files.exists(root.resolve(Workspace.CONFIG_FILE))) {
            makeWorkspace(root);
        }
        return new TestNotebook(root, make);
    }

    private static void makeWorkspace(Path root) {
        try (InputStream in = TestNotebook.class.getResourceAsStream("demo.sql");
                Connection connection = DriverManager.getConnection("jdbc:duckdb:" + root.resolve("demo.duckdb"));
                Statement statement = connection.createStatement()) {
            statement.execute(
                    new String(Assertions.assertThat(in).isNotNull().actual().readAllBytes(), StandardCharsets.UTF_8));
            Files.writeString(
                    root.resolve(Workspace.CONFIG_FILE),
                    "datasources:\n  demo:\n    type: duckdb\n    path: demo.duckdb\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Path root() {
        return root;
    }

    public NotebookSession session() {
        return session;
    }

    public NotebookInterpreter interpreter() {
        return interpreter;
    }

    /** What the last cell showed besides its result. */
    public List<String> events() {
        return outputs.events();
    }

    /** The next cell's questions are answered with these. */
    public TestNotebook answering(String... typed) {
        answers = List.of(typed);
        return this;
    }

    /** The next question is answered so, by whom no model is asked. */
    public TestNotebook then(Answerer answer) {
        assistant.then(answer);
        return this;
    }

    /** Cells are of many that run one after the other, from now on. */
    public TestNotebook amongMany() {
        alone = false;
        return this;
    }

    /** Cells come with this context from now on. */
    public TestNotebook sending(RequestContext from) {
        context = from;
        return this;
    }

    public Optional<DisplayData> run(String code) {
        return run(code, new Cancellation());
    }

    public Optional<DisplayData> run(String code, Cancellation cancellation) {
        outputs = new RecordingOutputs(answers);
        answers = List.of();
        count++;
        return interpreter.execute(new Execution(code, count, context, outputs, cancellation, () -> alone));
    }

    /** The plain text of a cell's result; empty if it has none. */
    public String text(String code) {
        return run(code)
                .map(data -> String.valueOf(data.getData(MIMEType.TEXT_PLAIN)))
                .orElse("");
    }

    public String html(String code) {
        return run(code)
                .map(data -> String.valueOf(data.getData(MIMEType.TEXT_HTML)))
                .orElse("");
    }

    /** The error that a cell ends with. */
    public CellException error(String code) {
        return Assertions.catchThrowableOfType(CellException.class, () -> run(code));
    }

    @Override
    public void close() {
        interpreter.close();
    }
}
