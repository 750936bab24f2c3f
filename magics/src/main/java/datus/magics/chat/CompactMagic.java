package datus.magics.chat;

import com.google.auto.service.AutoService;
import datus.answer.Asking;
import datus.answer.Conversation;
import datus.answer.Person;
import datus.answer.Wish;
import datus.data.Scope;
import datus.frames.Block;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.magics.CellControl;
import datus.magics.NotebookMagic;
import datus.magics.NotebookSession;
import datus.magics.TurnDraft;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;

/** {@code %compact}: has the conversation put in short by a language model, so that more fits into what it holds. */
@AutoService(NotebookMagic.class)
public final class CompactMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "compact",
                List.of("!compact"),
                Journey.REFINE,
                "Have a language model put the conversation so far in short, to make room.",
                List.of(),
                List.of(),
                Body.NONE,
                List.of(new Example("%compact", "Make room for more questions")));
    }

    @Override
    public Optional<String> undo() {
        return Optional.of("%rewind takes the short form out again.");
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        if (session.conversation().exchanges().isEmpty()) {
            return Optional.of(Block.paragraph("Nothing was asked in this conversation yet.")
                    .display());
        }
        TurnTally tally = new TurnTally();
        try (Progress progress = new Progress(call, tally)) {
            Scope scope = Scope.all(session.data().datasources().current().name());
            Conversation now = session.assistant()
                    .compact(new Asking(
                            scope,
                            session.conversation(),
                            CellControl.of(call),
                            progress,
                            Person.absent(),
                            Wish.usual()));
            session.conversation(now);
            turn.note("conversation", session.assistant().conversations().record(now));
        } finally {
            turn.note("models", tally.json());
        }
        return Optional.of(tally.sent()
                .below(Block.paragraph("The conversation goes on from a short form of it."))
                .display());
    }
}
