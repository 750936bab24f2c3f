package datus.magics.context;

import com.google.auto.service.AutoService;
import datus.context.Entry;
import datus.context.Provenance;
import datus.context.Run;
import datus.context.State;
import datus.feedback.Lesson;
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
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;

/** {@code %save}: keeps what the last cell answered, as a file: a question with its SQL, or SQL with what it is for. */
@AutoService(NotebookMagic.class)
public final class SaveMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "save",
                List.of("!save"),
                Journey.CONTEXT,
                "Keep the latest SQL as reference SQL, or the latest answer as an example.",
                List.of(new Positional(
                        "words", Arity.REST, "what the SQL is for; the question that was asked if none")),
                List.of(
                        new Option("subject", "PATH", "the subject it belongs to, as in sales/orders"),
                        new Option("verified", "", "you checked that it is right"),
                        Approving.ANYWAY),
                Body.NONE,
                List.of(
                        new Example("SELECT count(*) AS orders FROM orders", "Run something worth keeping"),
                        new Example("%save How many orders are there", "Keep it as reference SQL")));
    }

    @Override
    public Optional<String> undo() {
        return Optional.of("%context undo RUN; saving names its run.");
    }

    @Override
    public boolean changesContext(MagicCall call) {
        return true;
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        State state = call.has("verified") ? State.VERIFIED : State.ACCEPTED;
        Provenance by = new Provenance(
                "notebook",
                call.execution().context().notebook().orElse(""),
                session.context().by(),
                session.clock().instant());
        Entry entry = new LatestQuery(session, call.execution().context().session())
                .entry(call.positional(0).orElse("").strip(), by)
                .withSubject(call.option("subject").orElse(""))
                .decided(state, by);
        if (isKept(entry, session)) {
            return Optional.of(Block.paragraph(entry.id() + " is kept already.").display());
        }
        Block head = Block.paragraph(
                entry.id() + " is " + Wording.of(state) + " · " + Wording.undo(kept(entry, call, session, turn)));
        FileLink link = new FileLink(session, call.execution().context().notebook());
        return Optional.of(session.context()
                .find(entry.id())
                .flatMap(session.context()::file)
                .map(file -> Block.of(head, link.block("in ", file)))
                .orElse(head)
                .display());
    }

    /** What is verified is replayed first. */
    private static Run kept(Entry entry, MagicCall call, NotebookSession session, TurnDraft turn) {
        Lesson lesson = new Lesson("save " + entry.id(), List.of(entry), List.of());
        return entry.state() == State.VERIFIED
                ? new Approving(call, session, turn).require(lesson).run().orElseThrow()
                : session.context().save(lesson.what(), lesson.puts());
    }

    private static boolean isKept(Entry entry, NotebookSession session) {
        return session.context()
                .find(entry.id())
                .filter(kept -> kept.content().strip().equals(entry.content().strip())
                        && kept.text().strip().equals(entry.text().strip())
                        && kept.subject().equals(entry.subject())
                        && kept.state() == entry.state())
                .isPresent();
    }

    @Override
    public List<Completion.Item> suggest(String parameter, String prefix, NotebookSession session) {
        return parameter.equals("subject") ? session.knownContext().subjects() : List.of();
    }
}
