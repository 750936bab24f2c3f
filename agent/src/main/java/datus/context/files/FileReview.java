package datus.context.files;

import datus.context.Changes;
import datus.context.ContextKinds;
import datus.context.Entry;
import datus.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the files of a workspace say, all of them read once and nothing kept.
 *
 * @param entries of all files that can be read
 * @param broken the files that cannot
 */
public record FileReview(List<Entry> entries, List<BrokenFile> broken) {
    public FileReview {
        entries = List.copyOf(entries);
        broken = List.copyOf(broken);
    }

    public static FileReview of(Workspace workspace) {
        FolderFiles files = FolderFiles.of(workspace, ContextKinds.installed());
        Map<String, String> all = new TreeMap<>();
        FolderScan.of(files.root(), files.kinds()).files().keySet().forEach(path -> all.put(path, ""));
        Changes changes = new TakingIn(files, new Holdings(Map.of(), Map.of()), all).of(all.keySet(), Set.of());
        return new FileReview(
                changes.puts(),
                changes.files().stream()
                        .flatMap(mark -> mark.fault().map(why -> new BrokenFile(mark.path(), why)).stream())
                        .toList());
    }
}
