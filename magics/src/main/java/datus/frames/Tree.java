package datus.frames;

import java.util.List;

/**
 * Something with parts below it. HTML folds and unfolds it; plain text lists what is open, and marks what is folded.
 *
 * @param label its name
 * @param note a few words behind it; may be empty
 * @param open whether its parts are seen at once
 */
public record Tree(String label, String note, boolean open, List<Tree> parts) {
    public Tree {
        parts = List.copyOf(parts);
    }

    public static Tree leaf(String label, String note) {
        return new Tree(label, note, true, List.of());
    }

    public static Tree open(String label, String note, List<Tree> parts) {
        return new Tree(label, note, true, parts);
    }

    public static Tree folded(String label, String note, List<Tree> parts) {
        return new Tree(label, note, false, parts);
    }

    boolean isFolded() {
        return !open && !parts.isEmpty();
    }
}
