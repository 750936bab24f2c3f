package datus.generation;

import datus.context.Entry;
import datus.context.Provenance;
import datus.context.Run;
import datus.context.State;
import datus.context.files.WorkspaceContext;
import datus.error.DatusException;
import datus.generation.draft.Draft;
import datus.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Makes drafts of generated texts, over the files on disk, and saves them; keeps what was generated, for the next merge. */
final class Drafts {
    private final Workspace workspace;
    private final WorkspaceContext context;
    private final Clock clock;

    Drafts(Workspace workspace, WorkspaceContext context, Clock clock) {
        this.workspace = workspace;
        this.context = context;
        this.clock = clock;
    }

    Draft draft(String path, String generated, List<String> reasons) {
        Optional<String> before = context.find(DraftKind.id(path)).map(Entry::content);
        return Draft.of(path, generated, reasons, before, onDisk(path));
    }

    /** Of a file that others wrote and that holds more: what of it is to be added is known, and nothing of it goes. */
    Draft addition(String path, UnaryOperator<String> adding, List<String> reasons) {
        String current = onDisk(path).orElse("");
        return Draft.of(path, adding.apply(current), reasons, Optional.of(current), Optional.of(current));
    }

    private Optional<String> onDisk(String path) {
        Path file = workspace.root().resolve(path);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw DatusException.data(
                    "The file " + path + " cannot be read: " + e.getMessage() + ".", "Check its permissions.", e);
        }
    }

    /** One undoable step: the files, and what was generated for each. */
    Run save(List<Draft> drafts) {
        Map<String, String> files = new LinkedHashMap<>();
        drafts.forEach(draft -> files.put(draft.path(), draft.text()));
        List<Entry> bases = drafts.stream().map(this::base).toList();
        String what =
                drafts.size() == 1 ? "save " + drafts.get(0).path() : "save " + drafts.size() + " generated files";
        return context.saveFiles(what, files, bases);
    }

    /** Rejected, for it is not to be found, and is kept so that it is not proposed again. */
    private Entry base(Draft draft) {
        Provenance provenance = new Provenance(Provenance.GENERATED, draft.path(), "", clock.instant());
        return Entry.proposed(DraftKind.id(draft.path()), "", draft.generated(), provenance)
                .decided(State.REJECTED, provenance);
    }
}
