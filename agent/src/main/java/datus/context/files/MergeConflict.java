package datus.context.files;

import datus.error.DatusException;
import java.util.List;

/** Tells a file that git could not merge: its marks would be taken for words, or for a fault of the YAML. */
final class MergeConflict {
    private static final String OURS = "<<<<<<< ";
    private static final String BETWEEN = "=======";
    private static final String THEIRS = ">>>>>>> ";

    private MergeConflict() {}

    /** Refuses a text with all three marks, each at the beginning of a line. */
    static void check(String path, String text) {
        List<String> lines = text.lines().toList();
        int first = line(lines, OURS, 0);
        int second = line(lines, BETWEEN, first);
        if (first > 0 && second > 0 && line(lines, THEIRS, second) > 0) {
            throw DatusException.data(
                    path + " line " + first
                            + ": conflict markers of a git merge stand here, for both sides changed it.",
                    "Resolve them first: keep what is right of both, and remove the lines with <<<<<<<, ======= and >>>>>>>.");
        }
    }

    /** The number of the first line behind {@code after} that begins so; 0 if there is none. */
    private static int line(List<String> lines, String mark, int after) {
        for (int number = after + 1; number <= lines.size(); number++) {
            if (lines.get(number - 1).startsWith(mark)) {
                return number;
            }
        }
        return 0;
    }
}
