package datus.context;

import java.util.List;
import java.util.Optional;

/** A folder of the workspace whose files people edit and git merges: how entries become text and text becomes entries. */
public interface ContextFolder {

    /** As in {@code examples}, below the workspace's root. */
    String name();

    /** With the dot, as in {@code .yml}; files of any other extension are left alone. The first is used for new files. */
    List<String> extensions();

    /**
     * The entries that a file holds, each with its state and provenance.
     *
     * @throws datus.error.DatusException naming the file, the line and the reason
     */
    List<Entry> read(ContextFile file);

    /** Where an entry that has no file yet is to be written, relative to the root, with slashes. */
    String path(Entry entry);

    /**
     * The file's text with this entry in it, in place of the one of the same id if there is one; what a person wrote around it,
     * comments included, stays. Writing what was read changes nothing.
     *
     * @param existing the file as it is; empty for a new one
     */
    String write(Entry entry, Optional<String> existing);

    /** The file's text without this entry; empty if nothing is left, and the file goes. */
    Optional<String> remove(EntryId id, String existing);
}
