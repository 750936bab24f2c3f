package datus.magics;

import datus.display.CellException;
import datus.error.DatusException;
import datus.kernel.CellInterpreter;
import datus.kernel.Completeness;
import datus.kernel.Completion;
import datus.kernel.Defaults;
import datus.kernel.Execution;
import datus.kernel.HistoryEntry;
import datus.kernel.HistoryQuery;
import datus.kernel.Interpreter;
import datus.kernel.Language;
import datus.kernel.Magic;
import datus.kernel.MagicRegistry;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;

/**
 * What the cells of a data notebook mean: the notebook's magics put into the kernel's grammar. Each cell becomes one turn of the
 * history, and an error of the data side the one error that a cell shows.
 */
public final class NotebookInterpreter implements Interpreter {
    private static final Defaults DEFAULTS = new Defaults("sql", "chat", "param");

    private final NotebookSession session;
    private final List<BoundMagic> magics;
    private final Language language;
    private final CellInterpreter editing;
    private final InputHistory inputs;

    private NotebookInterpreter(NotebookSession session, ContextChanges changes) {
        this.session = session;
        this.magics = NotebookMagics.load().stream()
                .map(magic -> BoundMagic.of(magic, session, changes))
                .toList();
        this.language = new SqlLanguage(session.known(), session.workspace().root());
        this.editing = cells(new TurnDraft());
        this.inputs = new InputHistory(session.history());
    }

    /** The interpreter over the magics found; closing it closes the session. */
    public static NotebookInterpreter of(NotebookSession session) {
        return new NotebookInterpreter(session, ContextChanges.BY_HAND);
    }

    /** One in which magics change the workspace's context wherever they stand, as whoever runs it wants. */
    public static NotebookInterpreter applying(NotebookSession session) {
        return new NotebookInterpreter(session, ContextChanges.APPLIED);
    }

    /** One that leaves the workspace's context as it is: magics that would change it say so instead. */
    public static NotebookInterpreter keepingContext(NotebookSession session) {
        return new NotebookInterpreter(session, ContextChanges.SKIPPED);
    }

    private CellInterpreter cells(TurnDraft turn) {
        List<Magic> bound = magics.stream().map(magic -> magic.within(turn)).toList();
        return new CellInterpreter(new MagicRegistry(bound), language, DEFAULTS);
    }

    @Override
    public Optional<DisplayData> execute(Execution execution) {
        inputs.began(execution.context().session());
        session.context().expectChanges();
        TurnDraft turn = new TurnDraft();
        TurnRecorder recorder = new TurnRecorder(session, execution, turn);
        try {
            return cells(turn).execute(execution);
        } catch (DatusException e) {
            CellException shown = CellErrors.of(e);
            recorder.failed(shown);
            throw shown;
        } catch (RuntimeException | Error e) {
            recorder.failed(e);
            throw e;
        } finally {
            recorder.write();
        }
    }

    @Override
    public Completion complete(String code, int cursor) {
        return editing.complete(code, cursor);
    }

    @Override
    public Optional<DisplayData> inspect(String code, int cursor, int detail) {
        return editing.inspect(code, cursor, detail);
    }

    @Override
    public Completeness isComplete(String code) {
        return editing.isComplete(code);
    }

    @Override
    public List<HistoryEntry> history(HistoryQuery query) {
        return inputs.find(query);
    }

    @Override
    public void close() {
        session.close();
    }
}
