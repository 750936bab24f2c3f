package datus.magics.chat;

import datus.answer.Answer;
import datus.context.Turn;
import datus.data.Datasource;
import datus.data.Outcome;
import datus.data.QueryResult;
import datus.data.Rights;
import datus.data.Sql;
import datus.data.SqlRequest;
import datus.error.DatusException;
import datus.frames.Block;
import datus.generation.draft.Diff;
import datus.kernel.MagicCall;
import datus.magics.CellControl;
import datus.magics.NotebookSession;
import datus.magics.Pages;
import datus.magics.TurnDraft;
import datus.magics.chat.NameMending.Mended;
import java.util.Optional;

/** Mends SQL that failed, and shows what changed and what it gives. */
record Fixing(MagicCall call, NotebookSession session, TurnDraft turn) {

    Block of(Turn failed) {
        String sql = KnownTurns.sql(failed);
        Datasource where = Details.of(failed)
                .text("datasource")
                .map(session.data().datasources()::get)
                .orElseGet(session.data().datasources()::current);
        Mended mended = new NameMending(where.dialect(), text -> run(text, where)).mend(sql);
        if (mended.outcome().isPresent()) {
            return shown(
                    sql,
                    mended.sql(),
                    rows(mended.outcome().get()),
                    mended.outcome().get().ranOn());
        }
        SideQuestion model = new SideQuestion(call, session, turn);
        return model.isPossible() ? byModel(sql, model) : unmended(mended.left().orElseThrow(), model);
    }

    private Outcome run(String text, Datasource where) {
        SqlRequest request = SqlRequest.of(new Sql(text))
                .on(where.name())
                .inCell(call.execution().count())
                .with(session.parameters());
        return session.data().runner().run(request, new Rights.Typed(), CellControl.of(call));
    }

    private static Optional<QueryResult> rows(Outcome outcome) {
        return outcome instanceof Outcome.Rows rows ? Optional.of(rows.result()) : Optional.empty();
    }

    private Block byModel(String sql, SideQuestion model) {
        Answer answer = model.answer(
                "This SQL fails. Mend it, change as little as you can, and answer with what it gives:\n" + sql);
        if (answer instanceof Answer.Answered answered) {
            String better = answered.sql().text();
            return model.sent()
                    .below(shown(
                            sql,
                            better,
                            Optional.of(answered.result()),
                            answered.result().ranOn()));
        }
        Block said = answer instanceof Answer.Told told
                ? Block.markdown(told.text())
                : Block.paragraph("The language model found no SQL that runs.");
        return model.sent().below(said);
    }

    private Block unmended(DatusException left, SideQuestion model) {
        String rest = session.assistant()
                .spent()
                .filter(spent -> model.isWanted())
                .map(spent -> "No language model is asked: " + spent + ".")
                .orElse("A language model could try; %model lists them.");
        throw DatusException.user(
                "No name is near enough to mend it: " + left.message(), (left.hint() + " " + rest).strip());
    }

    private Block shown(String before, String after, Optional<QueryResult> result, String ranOn) {
        turn.ran(ranOn, after, result.map(QueryResult::rows).orElse(-1L));
        if (before.equals(after)) {
            return Block.of(rows(result), Block.paragraph("It runs as it is now."));
        }
        String next = new NewCell(call, session, turn).offer(after, "The cell below holds the mended SQL.");
        return Block.of(Block.diff(Diff.between(before, after)), rows(result), Block.paragraph(next));
    }

    private Block rows(Optional<QueryResult> result) {
        return result.map(new Pages(session)::result).orElseGet(() -> Block.paragraph("It ran, and gave no rows."));
    }
}
