package datus.context.files;

import datus.context.EntryId;
import datus.context.Run;
import java.util.List;

/**
 * What undoing a run did.
 *
 * @param files restored as they were
 * @param keptFiles files that changed again since, and were left alone
 * @param keptEntries entries that changed again since, and were left alone
 */
public record Undone(Run run, List<String> files, List<String> keptFiles, List<EntryId> keptEntries) {
    public Undone {
        files = List.copyOf(files);
        keptFiles = List.copyOf(keptFiles);
        keptEntries = List.copyOf(keptEntries);
    }
}
