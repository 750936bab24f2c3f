package datus.magics;

import com.google.auto.service.AutoService;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.frames.Block;
import datus.kernel.MagicCall;
import datus.kernel.MagicHelp;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Positional;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code %help}: lists the magics along the journey, finds one by what it does, or explains one in full. */
@AutoService(NotebookMagic.class)
public final class HelpMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "help",
                List.of("!help", ".help"),
                Journey.EXPLORE,
                "List the magics, find one by what it does, or explain one.",
                List.of(new Positional("words", Arity.REST, "the name of a magic, or words for what it does")),
                List.of(),
                Body.NONE,
                List.of(
                        new Example("%help", "What can a cell do?"),
                        new Example("%help keep a result", "Which magic does that?"),
                        new Example("%help sql", "How is %%sql used?")));
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        List<NotebookMagic> magics = NotebookMagics.load();
        String words = call.positional(0).orElse("").strip();
        return Optional.of(block(words, magics, new Pages(session)).display());
    }

    private static Block block(String words, List<NotebookMagic> magics, Pages pages) {
        if (words.isEmpty()) {
            return overview(magics, pages);
        }
        return magics.stream()
                .filter(magic -> isCalled(magic.spec(), words))
                .findFirst()
                .map(HelpMagic::full)
                .orElseGet(() -> found(words, magics, pages));
    }

    private static boolean isCalled(MagicSpec spec, String words) {
        return words.replaceFirst("^%{1,2}", "").equalsIgnoreCase(spec.name())
                || spec.aliases().contains(words);
    }

    private static Block full(NotebookMagic magic) {
        String undo = magic.undo().map(how -> "\n\nTo undo: " + how).orElse("");
        return Block.preformatted(MagicHelp.text(magic.spec()) + undo);
    }

    private static Block overview(List<NotebookMagic> magics, Pages pages) {
        List<Block> journeys = new ArrayList<>();
        for (Journey journey : Journey.values()) {
            Listing listing = list(magics.stream()
                    .filter(magic -> magic.spec().journey() == journey)
                    .toList());
            if (!listing.isEmpty()) {
                journeys.add(pages.listing(journey.title(), listing));
            }
        }
        journeys.add(Block.paragraph("A bare cell is SQL, /text is a question. %help NAME explains a magic, "
                + "%help WORDS finds one by what it does."));
        return Block.of(journeys.toArray(Block[]::new));
    }

    private static Block found(String words, List<NotebookMagic> magics, Pages pages) {
        List<NotebookMagic> best = MagicSearch.find(words, magics);
        if (best.isEmpty()) {
            List<String> names =
                    magics.stream().map(magic -> magic.spec().name()).toList();
            throw DatusException.user(
                    "No magic is about \"" + words + "\".", NearestName.hint(words, names, "%help lists all magics."));
        }
        return pages.listing("Magics for \"" + words + "\"", list(best), "%help NAME explains one.");
    }

    private static Listing list(List<NotebookMagic> magics) {
        Listing listing = new Listing().text("magic").text("does");
        magics.forEach(
                magic -> listing.row("%" + magic.spec().name(), magic.spec().summary()));
        return listing;
    }
}
