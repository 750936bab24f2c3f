package datus.magics.chat;

import com.google.auto.service.AutoService;
import datus.answer.language.Lexicon;
import datus.context.Entry;
import datus.context.Run;
import datus.context.Turn;
import datus.context.kind.Rejection;
import datus.context.kind.Synonym;
import datus.data.Outcome;
import datus.data.Rights;
import datus.data.Sql;
import datus.data.SqlRequest;
import datus.error.DatusException;
import datus.feedback.CorrectedWords;
import datus.feedback.Given;
import datus.feedback.Lesson;
import datus.feedback.Lessons;
import datus.feedback.Vote;
import datus.frames.Block;
import datus.generation.draft.Diff;
import datus.kernel.Completion;
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
import datus.magics.feedback.Approving;
import datus.magics.feedback.ByHand;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
        if (Given.isSame(sql.text(), corrected.sql().orElse(""))) {
            blocks.add(Block.paragraph("The SQL is that of Q" + corrected.number() + "; there is nothing to correct."));
        } else {
            blocks.add(Block.diff(Diff.between(corrected.sql().orElse("").strip(), sql.text())));
            blocks.add(Block.paragraph(propose(corrected, rows, call, session, turn)));
        }
        return Optional.of(Block.of(blocks.toArray(Block[]::new)).display());
    }

    private static String propose(
            Turn corrected, Outcome.Rows rows, MagicCall call, NotebookSession session, TurnDraft turn) {
        if (corrected.kind() != Turn.Kind.QUESTION) {
            return "Q" + corrected.number() + " asked nothing, so nothing is proposed; %save WORDS keeps the SQL.";
        }
        GivenAnswers answers = new GivenAnswers(call, session);
        String datasource = RanOn.datasource(rows.ranOn(), session);
        Given given = new Given(
                KnownTurns.question(corrected),
                corrected.sql().orElse(""),
                datasource,
                answers.place(corrected.number()));
        String sql = rows.result().sql().text();
        boolean wasWrong = !given.sql().isBlank()
                && !new Approving(call, session, turn).haveSameRows(sql, given.sql(), datasource);
        Vote.Correction vote = new Vote.Correction(
                given, sql, wasWrong, answers.place(call.execution().count()));
        List<Synonym> words = new CorrectedWords(session.data(), Lexicon.english()).of(vote);
        return kept(new Lessons(session.context()).of(vote, words), given, call, session);
    }

    private static String kept(Lesson lesson, Given given, MagicCall call, NotebookSession session) {
        Entry example = lesson.puts().get(0);
        if (lesson.isKnown(session.context())) {
            return example.id() + " is " + Wording.of(example.state()) + " for \"" + given.question() + "\" already.";
        }
        Optional<String> refusal = ByHand.refusal(call);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Run run = lesson.keep(session.context()).orElseThrow();
        return example.id() + " is proposed for \"" + given.question() + "\" · " + Wording.undo(run)
                + "\n%review approves it." + also(lesson, given);
    }

    /** What else a correction teaches. */
    private static String also(Lesson lesson, Given given) {
        return lesson.puts().stream()
                .map(put -> switch (put.id().kind()) {
                    case Rejection.KIND ->
                        " The SQL of " + GivenAnswers.number(given)
                                + " gives something else, and is not proposed again.";
                    case Synonym.KIND -> " With it " + Wording.of(Synonym.of(put)) + ".";
                    default -> "";
                })
                .collect(Collectors.joining());
    }

    @Override
    public List<Completion.Item> suggest(String parameter, String prefix, NotebookSession session) {
        return parameter.equals("turn") ? GivenAnswers.suggest(session) : List.of();
    }
}
