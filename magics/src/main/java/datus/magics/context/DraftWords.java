package datus.magics.context;

import datus.agent.Rewording;
import datus.frames.Block;
import datus.generation.draft.Descriptions;
import datus.generation.draft.Draft;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec.Option;
import datus.magics.NotebookSession;
import datus.magics.TurnDraft;
import datus.magics.chat.SideQuestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has the language model in use put the descriptions of drafts into better words, and says so where it may not. */
final class DraftWords {
    static final Option WITHOUT = new Option("no-model", "", "leave the descriptions as they are generated");

    private final MagicCall call;
    private final NotebookSession session;
    private final SideQuestion side;
    private Optional<String> note = Optional.empty();

    DraftWords(MagicCall call, NotebookSession session, TurnDraft turn) {
        this.call = call;
        this.session = session;
        this.side = new SideQuestion(call, session, turn);
    }

    /** A draft that a person left in the cell is theirs, word by word. */
    List<Draft> better(List<Draft> drafts) {
        if (call.has(WITHOUT.name()) || call.body().isPresent()) {
            return drafts;
        }
        Map<String, String> words = new LinkedHashMap<>();
        drafts.forEach(draft -> words.putAll(new Descriptions(draft).words()));
        Map<String, String> better = words.isEmpty() ? words : better(words);
        return drafts.stream().map(draft -> new Descriptions(draft).in(better)).toList();
    }

    private Map<String, String> better(Map<String, String> words) {
        Rewording rewording = session.assistant().rewording();
        note = rewording.withheld().map(why -> "Worded without a language model: " + why + ".");
        KnownWords known = session.part(KnownWords.class, KnownWords::new);
        Map<String, String> asked = known.unknown(words);
        if (rewording.isAsked() && !asked.isEmpty()) {
            Map<String, String> said = side.asked(asking ->
                    rewording.reworded("files of " + call.name(), asked, asking.control(), asking.listener()));
            if (said.equals(asked)) {
                note = Optional.of(
                        "The language model gave no better words; the descriptions are as they are generated.");
            } else {
                known.learn(asked, said);
            }
        }
        return known.better(words);
    }

    /** What is said below the drafts: why no model was asked, and what left this machine. */
    Block below(Block shown) {
        return side.sent()
                .below(note.map(said -> Block.of(shown, Block.paragraph(said))).orElse(shown));
    }
}
