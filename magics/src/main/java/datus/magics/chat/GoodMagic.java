package datus.magics.chat;

import com.google.auto.service.AutoService;
import datus.context.Run;
import datus.feedback.Given;
import datus.feedback.Lesson;
import datus.feedback.Lessons;
import datus.feedback.Vote;
import datus.frames.Block;
import datus.kernel.Completion;
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
import datus.magics.Wording;
import datus.magics.feedback.Approving;
import datus.magics.feedback.Approving.Approved;
import datus.magics.feedback.ByHand;
import datus.magics.feedback.ReplayPage;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;

/** {@code %good Q17}: keeps an answer as an example, accepted, or verified if the person has checked it. */
@AutoService(NotebookMagic.class)
public final class GoodMagic implements NotebookMagic {
    private static final String VERIFY = "verify";

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "good",
                List.of("!good"),
                Journey.REFINE,
                "Say that an answer is right: its question and SQL are kept, for somebody to check.",
                List.of(new Positional("turn", Arity.OPTIONAL, "which, as in Q17; the latest answer if none is named")),
                List.of(
                        new Option(VERIFY, "", "you have checked it, so that it answers from now on"),
                        Approving.ANYWAY),
                Body.NONE,
                List.of(new Example("/how many customers", "Ask"), new Example("%good", "That is right")));
    }

    @Override
    public Optional<String> undo() {
        return Optional.of("%context undo RUN; a vote names its run.");
    }

    @Override
    public boolean changesContext(MagicCall call) {
        return true;
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        Given given = new GivenAnswers(call, session).of(call.positional(0));
        String number = GivenAnswers.number(given);
        Vote.Good vote = new Vote.Good(given, call.has(VERIFY));
        Lesson lesson = new Lessons(session.context()).of(vote);
        String entry = lesson.puts().get(0).id().toString();
        String state = Wording.of(lesson.puts().get(0).state());
        Optional<String> refusal = ByHand.refusal(call);
        if (lesson.isKnown(session.context())) {
            return said(number + " is " + state + " already, as " + entry + ".");
        } else if (refusal.isPresent()) {
            return said(refusal.get());
        }
        turn.note("vote", "good").note("about", given.place());
        if (!vote.checked()) {
            Run run = lesson.keep(session.context()).orElseThrow();
            return said(number + " is accepted, as " + entry + " · " + Wording.undo(run)
                    + "\n%review has somebody check it; %good " + number + " --verify says that you have.");
        }
        Approved approved = new Approving(call, session, turn).require(lesson);
        String undo = approved.run().map(Wording::undo).orElse("");
        return Optional.of(Block.of(
                        Block.paragraph(number + " is verified, as " + entry + " · " + undo),
                        new ReplayPage(session).block(approved.replayed()))
                .display());
    }

    private static Optional<DisplayData> said(String text) {
        return Optional.of(Block.paragraph(text).display());
    }

    @Override
    public List<Completion.Item> suggest(String parameter, String prefix, NotebookSession session) {
        return parameter.equals("turn") ? GivenAnswers.suggest(session) : List.of();
    }
}
