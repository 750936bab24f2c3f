package datus.magics;

import datus.answer.Answerer;
import datus.answer.Conversation;
import datus.context.History;
import datus.data.DataSession;
import datus.workspace.Workspace;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the magics of one notebook share. Confined to the execute thread, but for completion, which only reads. */
public final class NotebookSession implements AutoCloseable {
    private final Workspace workspace;
    private final DataSession data;
    private final History history;
    private final Answerer answerer;
    private final Clock clock;
    private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
    private Conversation conversation = Conversation.empty();

    public NotebookSession(Workspace workspace, DataSession data, History history, Answerer answerer, Clock clock) {
        this.workspace = workspace;
        this.data = data;
        this.history = history;
        this.answerer = answerer;
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

    public Answerer answerer() {
        return answerer;
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

    @Override
    public void close() {
        data.close();
        history.close();
    }
}
