package datus.install;

import datus.agent.Assistant;
import datus.agent.Equipment;
import datus.agent.NotebookAssistant;
import datus.answer.Answerer;
import datus.answer.WorkspaceLore;
import datus.answer.engine.AnswerEngine;
import datus.context.ContextStore;
import datus.context.Embedder;
import datus.context.bootstrap.dbt.DbtReferences;
import datus.context.files.WorkspaceContext;
import datus.context.sqlite.SqliteContextStore;
import datus.context.sqlite.SqliteHistory;
import datus.context.sqlite.SqliteUsageLog;
import datus.data.DataSession;
import datus.data.notebook.NotebookData;
import datus.error.DatusException;
import datus.kernel.Interpreter;
import datus.kernel.KernelInfo;
import datus.magics.CellErrors;
import datus.magics.NotebookInterpreter;
import datus.magics.NotebookSession;
import datus.mcp.McpTools;
import datus.model.ConfiguredModels;
import datus.model.KeptEmbedder;
import datus.model.MiniLmEmbedder;
import datus.workspace.CalendarConfig;
import datus.workspace.Environment;
import datus.workspace.Workspace;
import datus.workspace.Workspaces;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a notebook consists of, put together: its workspace, data, history, answers and magics.
 *
 * @param folder the notebook's; the nearest workspace above it counts
 */
record Notebooks(Path folder, Map<String, String> environment) {
    private static final List<String> USER = List.of("DATUS_USER", "USER", "USERNAME", "LOGNAME");

    /** What the kernel tells of itself. */
    static KernelInfo about() {
        LanguageInfo language = new LanguageInfo.Builder("sql")
                .version("")
                .mimetype("application/sql")
                .fileExtension(".sql")
                .pygments("sql")
                .codemirror("sql")
                .build();
        return new KernelInfo(
                "datus-nb",
                Version.number(),
                language,
                "Datus Notebook " + Version.number() + ": type SQL, /a question, or %help.",
                List.of(new KernelInfo.HelpLink("DuckDB SQL", "https://duckdb.org/docs/stable/sql/introduction")));
    }

    /** The interpreter of a notebook; native libraries are loaded meanwhile, for their first use takes its time. */
    Interpreter interpreter() {
        return interpreter(NotebookInterpreter::of);
    }

    /** One whose magics change what the workspace knows wherever they stand. */
    Interpreter applying() {
        return interpreter(NotebookInterpreter::applying);
    }

    /** One that leaves what the workspace knows as it is. */
    Interpreter keepingContext() {
        return interpreter(NotebookInterpreter::keepingContext);
    }

    private Interpreter interpreter(Function<NotebookSession, NotebookInterpreter> make) {
        try {
            return make.apply(session());
        } catch (DatusException e) {
            throw CellErrors.of(e);
        }
    }

    /** What the magics of a notebook share. */
    NotebookSession session() {
        Workspace workspace = Workspaces.find(folder, environment);
        MiniLmEmbedder meaning = new MiniLmEmbedder();
        WorkspaceContext context = context(workspace, meaning);
        DataSession data = NotebookData.open(workspace, environment, new DbtReferences(context));
        SqliteHistory history = SqliteHistory.open(workspace.state());
        inBackground("preload history", history::preload);
        inBackground("preload engine", () -> data.engine().connection());
        WorkspaceLore lore = new WorkspaceLore(context, data.datasources());
        CalendarConfig calendar = workspace.config().calendar();
        Answerer engine = new AnswerEngine(data, calendar, lore, () -> new KeptEmbedder(meaning, workspace.state()));
        McpTools servers = McpTools.of(workspace, environment);
        Assistant assistant = new NotebookAssistant(new Equipment(
                workspace,
                data,
                context,
                history,
                SqliteUsageLog.open(workspace.state()),
                ConfiguredModels.of(workspace.config(), Environment.of(workspace, environment)),
                engine,
                servers::tools,
                Clock.systemUTC()));
        NotebookSession session =
                new NotebookSession(workspace, data, history, assistant, context, lore, Clock.systemUTC());
        session.part(McpTools.class, () -> servers);
        return session;
    }

    /** Opened with its first use; the model that searches by meaning is loaded with the first such search. */
    private WorkspaceContext context(Workspace workspace, Embedder meaning) {
        ContextStore store = SqliteContextStore.open(workspace.state(), () -> meaning);
        return WorkspaceContext.of(workspace, store, user(), Clock.systemUTC());
    }

    /** Whom decisions are put down to. */
    private String user() {
        return USER.stream()
                .map(environment::get)
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElseGet(() -> System.getProperty("user.name", ""));
    }

    /** A failure here shows again, and is told, where the thing is used. */
    private static void inBackground(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((failed, why) -> {});
        thread.start();
    }
}
