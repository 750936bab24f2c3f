package datus.magics.context;

import datus.context.Run;
import datus.context.files.Undone;
import datus.error.NearestName;
import datus.frames.Block;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code %context undo}: takes a run back, rows and files together. */
final class UndoAction implements ContextAction {

    @Override
    public String word() {
        return "undo";
    }

    @Override
    public String takes() {
        return "RUN";
    }

    @Override
    public boolean changesContext() {
        return true;
    }

    @Override
    public Block run(ContextCall call) {
        String id = call.first();
        Optional<Run> undone = call.context().runs().stream()
                .filter(run -> run.id().equalsIgnoreCase(id) && run.phase() == Run.Phase.UNDONE)
                .findFirst();
        return Block.paragraph(undone.map(run -> run.id() + " is undone already.")
                .orElseGet(() ->
                        told(call.context().undo(id), call.session().workspace().root())));
    }

    private static String told(Undone undone, Path root) {
        Map<Boolean, List<String>> files =
                undone.files().stream().collect(Collectors.partitioningBy(file -> Files.exists(root.resolve(file))));
        List<String> lines = new ArrayList<>();
        lines.add(undone.run().id() + " is undone: " + undone.run().what());
        add(lines, "Restored: ", files.getOrDefault(true, List.of()));
        add(lines, "Removed again: ", files.getOrDefault(false, List.of()));
        add(lines, "Left alone, for they changed since: ", undone.keptFiles());
        add(
                lines,
                "Left alone, for they changed since: ",
                undone.keptEntries().stream().map(Object::toString).toList());
        return lines.stream().collect(Collectors.joining("\n"));
    }

    private static void add(List<String> lines, String label, List<String> names) {
        if (!names.isEmpty()) {
            lines.add(label + NearestName.list(names));
        }
    }
}
