package datus.context.bootstrap;

import datus.context.Changes.FileEdit;
import datus.context.Entry;
import datus.context.Run;
import datus.context.State;
import datus.context.files.WorkspaceContext;
import datus.error.DatusException;
import datus.workspace.RelativePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells what a person decided: by its state, or because its file is not as the last bootstrap left it. */
final class HumanEdits implements Predicate<Entry> {
    private static final Set<State> DECIDED = Set.of(State.ACCEPTED, State.VERIFIED, State.REJECTED);

    private final WorkspaceContext context;
    private final Path root;
    private @Nullable Map<String, String> written;

    HumanEdits(WorkspaceContext context, Path root) {
        this.context = context;
        this.root = root;
    }

    @Override
    public boolean test(Entry entry) {
        return DECIDED.contains(entry.state())
                || context.file(entry).filter(this::isEdited).isPresent();
    }

    private boolean isEdited(Path file) {
        String path = RelativePath.of(root, root.resolve(file));
        try {
            return !Files.readString(file).equals(written().get(path));
        } catch (IOException e) {
            throw DatusException.data("Cannot read " + path + ".", "Check its permissions.", e);
        }
    }

    /** What bootstraps last wrote, by path; what a person saved in a cell is a run too, and none of ours. */
    private Map<String, String> written() {
        Map<String, String> known = written;
        if (known == null) {
            known = new HashMap<>();
            List<Run> oldestFirst = new ArrayList<>(context.runs());
            Collections.reverse(oldestFirst);
            for (Run run : oldestFirst) {
                if (run.phase() != Run.Phase.UNDONE && run.what().startsWith(BootstrapRequest.TITLE)) {
                    for (FileEdit edit : context.edits(run.id())) {
                        known.put(edit.path(), edit.after().orElse(""));
                    }
                }
            }
            written = known;
        }
        return known;
    }
}
