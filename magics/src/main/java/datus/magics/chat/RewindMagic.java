package datus.magics.chat;

import com.google.auto.service.AutoService;
import datus.answer.Conversation;
import datus.answer.Conversation.Exchange;
import datus.error.DatusException;
import datus.frames.Block;
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
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;

/** {@code %rewind}: takes the latest questions out of the conversation. */
@AutoService(NotebookMagic.class)
public final class RewindMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "rewind",
                List.of("!rewind"),
                Journey.REFINE,
                "Take the latest questions and their answers out of the conversation.",
                List.of(new Positional("count", Arity.OPTIONAL, "how many; one if not said")),
                List.of(),
                Body.NONE,
                List.of(
                        new Example("/how many customers", "Ask what was not meant"),
                        new Example("%rewind", "Go on as if it had not been asked")));
    }

    @Override
    public Optional<String> undo() {
        return Optional.of("Ask again what was taken out.");
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        Conversation before = session.conversation();
        int left = Math.max(0, before.exchanges().size() - count(call));
        Conversation now = before.first(left);
        session.conversation(now);
        turn.note("conversation", session.assistant().conversations().record(now));
        return Optional.of(Block.paragraph(
                        said(before.exchanges().subList(left, before.exchanges().size()), left))
                .display());
    }

    private static int count(MagicCall call) {
        String text = call.positional(0).orElse("1");
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw DatusException.user("%rewind takes a number from 1 up, not " + text + ".", "For instance: %rewind 2");
        }
        return Integer.parseInt(text);
    }

    private static String said(List<Exchange> taken, int left) {
        if (taken.isEmpty()) {
            return "Nothing was asked in this conversation.";
        }
        return "Taken out, from \"" + taken.get(0).question().text() + "\" on; the conversation has "
                + Wording.count(left, "question") + " now.";
    }
}
