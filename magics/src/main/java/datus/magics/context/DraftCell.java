package datus.magics.context;

import datus.context.Run;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.frames.Block;
import datus.generation.Generator;
import datus.generation.draft.Draft;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec.Option;
import datus.magics.NotebookSession;
import datus.magics.TurnDraft;
import datus.magics.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a magic does with drafts, whatever they are of: it shows them, puts one into the cell below to be edited, or saves them. A
 * cell with a body saves that text as the draft's, so that the next generation knows what of it is a person's.
 */
record DraftCell(MagicCall call, NotebookSession session, Generator generator, DraftWords words) {
    private static final String SAVE = "save";
    private static final String EDIT = "edit";
    private static final String FILE = "file";

    /** What such a magic takes. */
    static final List<Option> OPTIONS = List.of(
            new Option(SAVE, "", "write the files"),
            new Option(EDIT, "", "put the draft into the cell below, which saves it when it is run"),
            new Option(FILE, "PATH", "only the draft of this file"),
            DraftWords.WITHOUT);

    static DraftCell of(MagicCall call, NotebookSession session, TurnDraft turn) {
        Generator generator = new Generator(
                session.workspace(), session.data(), session.context(), session.history(), session.clock());
        return new DraftCell(call, session, generator, new DraftWords(call, session, turn));
    }

    static boolean saves(MagicCall call) {
        return call.has(SAVE) || call.body().isPresent();
    }

    Block block(List<Draft> generated) {
        List<Draft> drafts = edited(words.better(chosen(generated)));
        Stream<Block> pages = drafts.stream().map(draft -> new DraftPage(link()).block(draft));
        return words.below(Block.of(
                Stream.concat(pages, Stream.of(Block.paragraph(next(drafts)))).toArray(Block[]::new)));
    }

    private FileLink link() {
        return new FileLink(session, call.execution().context().notebook());
    }

    private List<Draft> chosen(List<Draft> drafts) {
        Optional<String> path = call.option(FILE);
        List<Draft> chosen = drafts.stream()
                .filter(draft -> path.map(draft.path()::equals).orElse(true))
                .toList();
        if (path.isPresent() && chosen.isEmpty()) {
            List<String> paths = drafts.stream().map(Draft::path).toList();
            throw DatusException.user(
                    "There is no draft of " + path.get() + ".",
                    NearestName.hint(path.get(), paths, "There are " + String.join(", ", paths) + "."));
        }
        return chosen;
    }

    private List<Draft> edited(List<Draft> drafts) {
        Optional<String> body = call.body().map(text -> text.stripTrailing() + "\n");
        if (body.isPresent() && drafts.size() != 1) {
            throw DatusException.user(
                    "The text below is one file, and this is about " + drafts.size() + ".", "Name it: --file PATH");
        }
        return body.map(text -> List.of(drafts.get(0).withText(text))).orElse(drafts);
    }

    private String next(List<Draft> drafts) {
        List<Draft> changed =
                drafts.stream().filter(draft -> !draft.isUnchanged()).toList();
        if (changed.isEmpty()) {
            return drafts.isEmpty() ? "There is nothing to propose." : "There is nothing to save.";
        } else if (saves(call)) {
            Run run = generator.save(changed);
            return "Saved · " + Wording.undo(run);
        } else if (call.has(EDIT)) {
            offer(drafts);
            return "Edit the cell below and run it to save.";
        }
        return "--save writes " + (changed.size() == 1 ? "it" : "them") + "; --edit puts a draft into the cell below.";
    }

    private void offer(List<Draft> drafts) {
        if (drafts.size() != 1) {
            throw DatusException.user(
                    "One draft fits into a cell, and there are " + drafts.size() + ".", "Name it: --file PATH");
        }
        String line =
                call.line().replaceFirst("(^|\\s)--" + EDIT + "(?=\\s|$)", " ").strip();
        String cell =
                "%%" + call.name() + " " + line + "\n" + drafts.get(0).text().stripTrailing();
        call.execution().outputs().nextCell(cell, false);
    }
}
