package datus.generation.draft;

import java.util.List;
import java.util.Optional;

/**
 * A file proposed to a person, who may edit it before it is saved.
 *
 * @param path relative to the workspace's root, with slashes
 * @param text what would be saved: where there is a file already, that file with what is new
 * @param reasons why it says what it says, a sentence each
 * @param generated what was generated, without the person's edits; the base of the next merge
 * @param current the file on disk; empty if there is none
 * @param conflicts lines that are generated otherwise than the person edited them
 */
public record Draft(
        String path,
        String text,
        List<String> reasons,
        String generated,
        Optional<String> current,
        List<Conflict> conflicts) {
    public Draft {
        reasons = List.copyOf(reasons);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * The draft of a file.
     *
     * @param before what was generated when it was last saved
     * @param current the file on disk
     */
    public static Draft of(
            String path, String generated, List<String> reasons, Optional<String> before, Optional<String> current) {
        if (current.isEmpty()) {
            return new Draft(path, generated, reasons, generated, current, List.of());
        }
        String edited = current.get();
        Merge merge = before.map(base -> Merge.of(base, edited, generated))
                .orElseGet(() -> new Merge(withoutBase(path, edited, generated), List.of()));
        return new Draft(path, merge.text(), reasons, generated, current, merge.conflicts());
    }

    /** Nobody knows what of the file is a person's, so all of it may be. */
    private static String withoutBase(String path, String edited, String generated) {
        return path.endsWith(".yml") || path.endsWith(".yaml") ? Additions.to(edited, generated) : edited;
    }

    /** The same as a person changed it. */
    public Draft withText(String edited) {
        return new Draft(path, edited, reasons, generated, current, conflicts);
    }

    public Diff diff() {
        return Diff.between(current.orElse(""), text);
    }

    /** Whether there is no file yet. */
    public boolean isNew() {
        return current.isEmpty();
    }

    /** Whether saving it would change nothing. */
    public boolean isUnchanged() {
        return current.filter(text::equals).isPresent();
    }
}
