package datus.magics.chat;

import com.google.auto.service.AutoService;
import datus.answer.Conversation;
import datus.answer.Conversation.Exchange;
import datus.context.TurnQuery;
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

/** {@code %resume}: goes on with a conversation of this notebook from before, as the history keeps it. */
@AutoService(NotebookMagic.class)
public final class ResumeMagic implements NotebookMagic {
    private static final int REACH = 2_000;
    private static final int LISTED = 20;

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "resume",
                List.of("!resume"),
                Journey.REFINE,
                "Go on with a conversation from before, also after a restart of the kernel.",
                List.of(new Positional(
                        "which", Arity.OPTIONAL, "last, which is usual, list, or its number in that list")),
                List.of(),
                Body.NONE,
                List.of(
                        new Example("/how many customers", "Ask something"),
                        new Example("%resume list", "Which conversations were there?"),
                        new Example("%resume", "Go on with the last one")));
    }

    @Override
    public Optional<String> undo() {
        return Optional.of("%clear leaves the conversation, %resume N goes back to another.");
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        TurnQuery among =
                new TurnQuery(Optional.empty(), call.execution().context().notebook(), "", REACH);
        List<Conversation> found = session.assistant().conversations().recent(among);
        String which = call.positional(0).orElse("last");
        if (found.isEmpty()) {
            return Optional.of(Block.paragraph("Nothing was asked in this notebook before.")
                    .display());
        } else if (which.equals("list")) {
            return Optional.of(new ConversationListing(session)
                    .block(found.subList(0, Math.min(LISTED, found.size())))
                    .display());
        }
        Conversation chosen = found.get(index(which, found.size()));
        session.conversation(chosen);
        turn.note("conversation", session.assistant().conversations().record(chosen));
        List<Exchange> exchanges = chosen.exchanges();
        String last = exchanges.get(exchanges.size() - 1).question().text();
        return Optional.of(Block.paragraph("The conversation goes on after "
                        + Wording.count(exchanges.size(), "question") + ", the last of them \"" + last + "\".")
                .display());
    }

    private static int index(String which, int size) {
        if (which.equals("last")) {
            return 0;
        }
        boolean fits = which.matches("[1-9]\\d{0,5}") && Integer.parseInt(which) <= size;
        if (!fits) {
            throw DatusException.user(
                    "There is no conversation " + which + ".", "%resume list lists them; there are " + size + ".");
        }
        return Integer.parseInt(which) - 1;
    }
}
