package datus.magics.context;

import com.google.auto.service.AutoService;
import datus.context.Entry;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.frames.Block;
import datus.kernel.Completion;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Positional;
import datus.magics.KnownContext;
import datus.magics.NotebookMagic;
import datus.magics.NotebookSession;
import datus.magics.TurnDraft;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;

/** {@code %subject}: what the workspace knows as a tree of domains. */
@AutoService(NotebookMagic.class)
public final class SubjectMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "subject",
                List.of("!subject"),
                Journey.CONTEXT,
                "Show what is known by subject: semantic models, metrics, reference SQL, knowledge and examples.",
                List.of(new Positional("path", Arity.OPTIONAL, "only this subject, as in sales/orders")),
                List.of(),
                Body.NONE,
                List.of(new Example("%subject", "Which subjects are there, and what is known of each?")));
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        String path = call.positional(0).map(SubjectMagic::clean).orElse("");
        List<Entry> entries = session.context().list(KnownContext.decided());
        List<Entry> below =
                entries.stream().filter(entry -> isBelow(entry.subject(), path)).toList();
        if (below.isEmpty() && !path.isEmpty()) {
            throw unknown(path, entries);
        }
        SubjectTree tree = SubjectTree.of(below, path);
        return Optional.of(Block.of(Block.tree(tree.roots()), Block.paragraph(tree.footer()))
                .display());
    }

    private static String clean(String path) {
        return path.replaceAll("^/+|/+$", "");
    }

    private static boolean isBelow(String subject, String path) {
        return path.isEmpty() || subject.equals(path) || subject.startsWith(path + "/");
    }

    private static DatusException unknown(String path, List<Entry> entries) {
        List<String> known = entries.stream()
                .map(Entry::subject)
                .filter(subject -> !subject.isEmpty())
                .distinct()
                .toList();
        return DatusException.user(
                "There is no subject " + path + ".", NearestName.hint(path, known, "%subject shows all."));
    }

    @Override
    public List<Completion.Item> suggest(String parameter, String prefix, NotebookSession session) {
        return session.knownContext().subjects();
    }
}
