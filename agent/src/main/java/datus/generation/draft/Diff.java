package datus.generation.draft;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/** What changes from one text to another, line by line. */
public record Diff(List<Line> lines) {
    public Diff {
        lines = List.copyOf(lines);
    }

    /** A line of the one text, of the other, or of both. */
    public record Line(Kind kind, String text) {
        /** As in {@code + name: orders}. */
        @Override
        public String toString() {
            return kind.sign + " " + text;
        }
    }

    /** Whether a line stays, comes or goes; GAP stands for lines that stay and are not shown. */
    public enum Kind {
        KEPT(' '),
        ADDED('+'),
        REMOVED('-'),
        GAP('…');

        private final char sign;

        Kind(char sign) {
            this.sign = sign;
        }
    }

    public static Diff between(String before, String after) {
        List<Line> lines = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(lines(before), lines(after), true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                delta.getSource().getLines().forEach(line -> lines.add(new Line(Kind.KEPT, line)));
            } else {
                delta.getSource().getLines().forEach(line -> lines.add(new Line(Kind.REMOVED, line)));
                delta.getTarget().getLines().forEach(line -> lines.add(new Line(Kind.ADDED, line)));
            }
        }
        return new Diff(lines);
    }

    public boolean isEmpty() {
        return lines.stream().allMatch(line -> line.kind() == Kind.KEPT);
    }

    /** Only what changes and so many lines around it. */
    public List<Line> around(int context) {
        List<Line> shown = new ArrayList<>();
        boolean gap = false;
        for (int i = 0; i < lines.size(); i++) {
            if (isNearChange(i, context)) {
                shown.add(lines.get(i));
                gap = false;
            } else if (!gap) {
                shown.add(new Line(Kind.GAP, ""));
                gap = true;
            }
        }
        return List.copyOf(shown);
    }

    private boolean isNearChange(int at, int context) {
        return lines.subList(Math.max(0, at - context), Math.min(lines.size(), at + context + 1)).stream()
                .anyMatch(line -> line.kind() != Kind.KEPT);
    }

    /** The lines of a text; none of an empty one. */
    static List<String> lines(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of((text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1));
    }
}
