package datus.generation.draft;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts a newly generated text under a person's edits, line by line. Where both changed the same lines the person's stay, and the
 * other side is a conflict to look at.
 *
 * @param text the person's file with what is new in the generated one
 */
record Merge(String text, List<Conflict> conflicts) {
    Merge {
        conflicts = List.copyOf(conflicts);
    }

    /**
     * @param base what was generated before
     * @param edited the file on disk, made of it
     * @param generated what is generated now
     */
    static Merge of(String base, String edited, String generated) {
        return new ThreeWay(Diff.lines(base), Diff.lines(edited), Diff.lines(generated)).merge();
    }

    private static final class ThreeWay {
        private final List<String> base;
        private final List<AbstractDelta<String>> edits;
        private final List<AbstractDelta<String>> news;
        private final List<String> merged = new ArrayList<>();
        private final List<Conflict> conflicts = new ArrayList<>();
        private int at;

        ThreeWay(List<String> base, List<String> edited, List<String> generated) {
            this.base = base;
            this.edits = new ArrayList<>(DiffUtils.diff(base, edited).getDeltas());
            this.news = new ArrayList<>(DiffUtils.diff(base, generated).getDeltas());
        }

        Merge merge() {
            while (!edits.isEmpty() || !news.isEmpty()) {
                region();
            }
            merged.addAll(base.subList(at, base.size()));
            return new Merge(merged.isEmpty() ? "" : String.join("\n", merged) + "\n", conflicts);
        }

        /** Takes all deltas of both sides that touch the same lines of the base, and settles them. */
        private void region() {
            int start = Stream.concat(edits.stream().limit(1), news.stream().limit(1))
                    .mapToInt(Merge::start)
                    .min()
                    .orElse(base.size());
            int end = start;
            List<AbstractDelta<String>> edited = new ArrayList<>();
            List<AbstractDelta<String>> generated = new ArrayList<>();
            for (boolean grown = true; grown; ) {
                boolean more = take(edits, edited, start, end);
                grown = take(news, generated, start, end) || more;
                end = Stream.concat(edited.stream(), generated.stream())
                        .mapToInt(Merge::end)
                        .max()
                        .orElse(end);
            }
            merged.addAll(base.subList(at, start));
            settle(apply(edited, start, end), apply(generated, start, end), base.subList(start, end));
            at = end;
        }

        private static boolean take(
                List<AbstractDelta<String>> from, List<AbstractDelta<String>> to, int start, int end) {
            boolean touches = !from.isEmpty() && (start(from.get(0)) < end || start(from.get(0)) == start);
            if (touches) {
                to.add(from.remove(0));
            }
            return touches;
        }

        private static int start(AbstractDelta<String> delta) {
            return Merge.start(delta);
        }

        private List<String> apply(List<AbstractDelta<String>> deltas, int start, int end) {
            List<String> lines = new ArrayList<>();
            int next = start;
            for (AbstractDelta<String> delta : deltas) {
                lines.addAll(base.subList(next, Merge.start(delta)));
                lines.addAll(delta.getTarget().getLines());
                next = Merge.end(delta);
            }
            lines.addAll(base.subList(next, end));
            return lines;
        }

        private void settle(List<String> edited, List<String> generated, List<String> before) {
            if (edited.equals(before)) {
                merged.addAll(generated);
            } else {
                merged.addAll(edited);
                if (!generated.equals(before) && !generated.equals(edited)) {
                    conflicts.add(new Conflict(edited, generated));
                }
            }
        }
    }

    private static int start(AbstractDelta<String> delta) {
        return delta.getSource().getPosition();
    }

    private static int end(AbstractDelta<String> delta) {
        return start(delta) + delta.getSource().size();
    }
}
