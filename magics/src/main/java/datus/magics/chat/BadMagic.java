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
import datus.kernel.MagicSpec.Positional;
import datus.magics.NotebookMagic;
import datus.magics.NotebookSession;
import datus.magics.TurnDraft;
import datus.magics.Wording;
import datus.magics.feedback.ByHand;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code %bad Q17 "why"}: says that an answer is wrong, so that its SQL is not proposed again for that question. */
@AutoService(NotebookMagic.class)
public final class BadMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "bad",
                List.of("!bad"),
                Journey.REFINE,
                "Say that an answer is wrong, and why: its SQL is not proposed again for that question.",
                List.of(
                        new Positional("turn", Arity.OPTIONAL, "which, as in Q17; the latest answer if none is named"),
                        new Positional("why", Arity.REST, "what is wrong, in your words")),
                List.of(),
                Body.NONE,
                List.of(
                        new Example("/how many customers", "Ask"),
                        new Example("%bad \"closed accounts must go out\"", "That is wrong")));
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
        Optional<String> named = call.positional(0).filter(GivenAnswers::isNumber);
        Given given = new GivenAnswers(call, session).of(named);
        Lesson lesson = new Lessons(session.context()).of(new Vote.Bad(given, why(call, named.isPresent())));
        String number = GivenAnswers.number(given);
        if (lesson.isKnown(session.context())) {
            return said("That SQL is rejected for \"" + given.question() + "\" already.");
        }
        Optional<String> refusal = ByHand.refusal(call);
        if (refusal.isPresent()) {
            return said(refusal.get());
        }
        turn.note("vote", "bad").note("about", given.place());
        Run run = lesson.keep(session.context()).orElseThrow();
        return said("The SQL of " + number + " is not proposed again for \"" + given.question() + "\" · "
                + Wording.undo(run) + "\n%edit " + number + " puts it into a cell, to be corrected.");
    }

    private static String why(MagicCall call, boolean isNamed) {
        Stream<Optional<String>> words =
                isNamed ? Stream.of(call.positional(1)) : Stream.of(call.positional(0), call.positional(1));
        return words.flatMap(Optional::stream)
                .collect(Collectors.joining(" "))
                .strip()
                .replaceFirst("^[\"“](.*)[\"”]$", "$1");
    }

    private static Optional<DisplayData> said(String text) {
        return Optional.of(Block.paragraph(text).display());
    }

    @Override
    public List<Completion.Item> suggest(String parameter, String prefix, NotebookSession session) {
        return parameter.equals("turn") ? GivenAnswers.suggest(session) : List.of();
    }
}
