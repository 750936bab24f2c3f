package datus.magics.chat;

import com.google.auto.service.AutoService;
import datus.context.Entry;
import datus.context.Provenance;
import datus.context.Run;
import datus.context.Turn;
import datus.data.Outcome;
import datus.data.Rights;
import datus.data.Sql;
import datus.data.SqlRequest;
import datus.data.text.SqlToken;
import datus.data.text.SqlTokens;
import datus.error.DatusException;
import datus.frames.Block;
import datus.generation.draft.Diff;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Positional;
import datus.magics.CellControl;
import datus.magics.NotebookMagic;
import datus.magics.NotebookSession;
import datus.magics.Pages;
import datus.magics.RanOn;
import datus.magics.TurnDraft;
import datus.magics.Wording;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code %%correct Q17}: runs SQL in place of an answer's; if it is another, it is proposed as what answers that question. */
@AutoService(NotebookMagic.class)
public final class CorrectMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "correct",
                List.of(),
                Journey.REFINE,
                "Run SQL in place of that of an answer, and propose it as a correction if it differs.",
                List.of(new Positional("turn", Arity.REQUIRED, "the answer that is corrected, as in Q17")),
                List.of(),
                Body.REQUIRED,
                List.of(new Example("%%correct Q1\nSELECT n_name FROM nation", "Mend the SQL of the first cell")),
                true);
    }

    @Override
    public Optional<String> undo() {
        return Optional.of("%context undo RUN; a correction names its run.");
    }

    @Override
    public boolean changesContext(MagicCall call) {
        return true;
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        Turn corrected = KnownTurns.of(call, session).named(call.positional(0).orElseThrow());
        Sql sql = new Sql(call.body().orElseThrow());
        turn.kind(Turn.Kind.SQL).sql(sql.text());
        SqlRequest request = SqlRequest.of(sql).inCell(call.execution().count()).with(session.parameters());
        Outcome outcome = session.data().runner().run(request, new Rights.Typed(), CellControl.of(call));
        if (!(outcome instanceof Outcome.Rows rows)) {
            throw DatusException.user("An answer is a query, and this is none.", "Write one SELECT below %%correct.");
        }
        turn.ran(rows.ranOn(), sql.text(), rows.result().rows());
        List<Block> blocks = new ArrayList<>(List.of(new Pages(session).result(rows.result())));
        if (isSame(sql.text(), corrected.sql().orElse(""))) {
            blocks.add(Block.paragraph("The SQL is that of Q" + corrected.number() + "; there is nothing to correct."));
        } else {
            blocks.add(Block.diff(Diff.between(corrected.sql().orElse("").strip(), sql.text())));
            blocks.add(Block.paragraph(propose(corrected, rows, call, session)));
        }
        return Optional.of(Block.of(blocks.toArray(Block[]::new)).display());
    }

    private static boolean isSame(String sql, String before) {
        return words(sql).equals(words(before));
    }

    private static List<String> words(String sql) {
        return SqlTokens.withoutComments(sql).stream()
                .filter(token -> !token.isSymbol(';'))
                .map(SqlToken::text)
                .toList();
    }

    private static String propose(Turn corrected, Outcome.Rows rows, MagicCall call, NotebookSession session) {
        if (corrected.kind() != Turn.Kind.QUESTION) {
            return "Q" + corrected.number() + " asked nothing, so nothing is proposed; %save WORDS keeps the SQL.";
        }
        Provenance by = new Provenance(
                "correction",
                call.execution().context().notebook().map(path -> path + " ").orElse("") + "Q" + corrected.number(),
                session.context().by(),
                session.clock().instant());
        String question = KnownTurns.question(corrected);
        Entry entry = new datus.context.kind.Example(
                        question, rows.result().sql().text())
                .proposed(RanOn.datasource(rows.ranOn(), session), by);
        Run run = session.context().save("correct Q" + corrected.number(), List.of(entry));
        return entry.id() + " is proposed for \"" + question + "\" · " + Wording.undo(run);
    }
}
