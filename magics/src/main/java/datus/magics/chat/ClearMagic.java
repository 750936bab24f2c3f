package datus.magics.chat;

import com.google.auto.service.AutoService;
import datus.answer.Conversation;
import datus.frames.Block;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.magics.NotebookMagic;
import datus.magics.NotebookSession;
import datus.magics.TurnDraft;
import datus.magics.Wording;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;

/** {@code %clear}: begins a new conversation. */
@AutoService(NotebookMagic.class)
public final class ClearMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "clear",
                List.of("!clear"),
                Journey.REFINE,
                "Begin a new conversation; results stay.",
                List.of(),
                List.of(),
                Body.NONE,
                List.of(new Example("%clear", "Talk about something else")));
    }

    @Override
    public Optional<String> undo() {
        return Optional.of("%resume goes on with the conversation from before.");
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        int left = session.conversation().exchanges().size();
        session.conversation(Conversation.empty());
        return Optional.of(
                Block.paragraph("A new conversation begins; the last had " + Wording.count(left, "question") + ".")
                        .display());
    }
}
