package datus.magics;

import datus.agent.Assistant;
import datus.answer.Conversation;
import datus.answer.WorkspaceLore;
import datus.context.History;
import datus.context.files.WorkspaceContext;
import datus.data.DataSession;
import datus.frames.ResultPage;
import datus.workspace.Workspace;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** What the magics of one notebook share. Confined to the execute thread, but for completion, which only reads. */
public final class NotebookSession implements AutoCloseable {
    private final Workspace workspace;
    private final DataSession data;
    private final History history;
    private final Assistant assistant;
    private final WorkspaceContext context;
    private final WorkspaceLore lore;
    private final Clock clock;
    private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
    private final Map<Class<?>, AutoCloseable> parts = new LinkedHashMap<>();
    private Conversation conversation = Conversation.empty();
    private int textColumns = ResultPage.COLUMNS;

    public NotebookSession(
            Workspace workspace,
            DataSession data,
            History history,
            Assistant assistant,
            WorkspaceContext context,
            WorkspaceLore lore,
            Clock clock) {
        this.workspace = workspace;
        this.data = data;
        this.history = history;
        this.assistant = assistant;
        this.context = context;
        this.lore = lore;
        this.clock = clock;
    }

    public Workspace workspace() {
        return workspace;
    }

    public DataSession data() {
        return data;
    }

    public History history() {
        return history;
    }

    /** Whoever answers questions; it opens nothing before it is asked. */
    public Assistant assistant() {
        return assistant;
    }

    /** What the workspace knows; its store opens with the first look, so a kernel's start must not look. Any thread may call. */
    public WorkspaceContext context() {
        return context;
    }

    /** What the assistant's engine answers from. */
    public WorkspaceLore lore() {
        return lore;
    }

    public Clock clock() {
        return clock;
    }

    /** The values of {@code {{name}}}, in the order they were set; the magics that set them write here. */
    public Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    public Conversation conversation() {
        return conversation;
    }

    public void conversation(Conversation now) {
        conversation = now;
    }

    /** How many columns of a terminal the plain text of a table may take. */
    public int textColumns() {
        return textColumns;
    }

    public void textColumns(int now) {
        textColumns = now;
    }

    /** What a magic, itself without state, keeps for this notebook: made when first asked for, closed with the session. */
    public synchronized <T extends AutoCloseable> T part(Class<T> type, Supplier<T> make) {
        return type.cast(parts.computeIfAbsent(type, wanted -> make.get()));
    }

    /** What the editor can offer. */
    KnownNames known() {
        return part(KnownNames.class, () -> new KnownNames(this));
    }

    /** What the editor can offer of the context. */
    public KnownContext knownContext() {
        return part(KnownContext.class, () -> new KnownContext(this));
    }

    @Override
    public void close() {
        parts.values().forEach(NotebookSession::closePart);
        assistant.close();
        data.close();
        history.close();
        context.close();
    }

    private static void closePart(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failed) {
            LoggerFactory.getLogger(NotebookSession.class)
                    .warn("{} did not close", part.getClass().getName(), failed);
        }
    }
}
