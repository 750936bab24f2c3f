package datus.magics.chat;

import com.google.auto.service.AutoService;
import datus.context.Turn;
import datus.frames.Block;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Option;
import datus.kernel.MagicSpec.Positional;
import datus.magics.NotebookMagic;
import datus.magics.NotebookSession;
import datus.magics.TurnDraft;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;

/** {@code %edit Q17}: puts the SQL of an answer into a cell, to be mended there. */
@AutoService(NotebookMagic.class)
public final class EditMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "edit",
                List.of(),
                Journey.REFINE,
                "Put the SQL of an answer into a cell below, to mend it there.",
                List.of(new Positional("turn", Arity.REQUIRED, "which, as in Q17")),
                List.of(new Option("again", "", "also if this cell did so before")),
                Body.NONE,
                List.of(new Example("%edit Q1", "Mend the SQL of the first cell")));
    }

    @Override
    public Optional<String> undo() {
        return Optional.of("Delete the cell that was added.");
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        Turn meant = KnownTurns.of(call, session).named(call.positional(0).orElseThrow());
        String sql = KnownTurns.sql(meant);
        String next = new NewCell(call, session, turn)
                .offer(
                        "%%correct Q" + meant.number() + "\n" + sql,
                        "The cell below runs it; changed, it proposes a correction. Without its first line it is plain SQL.");
        return Optional.of(Block.of(Block.sql(sql), Block.paragraph(next)).display());
    }
}
