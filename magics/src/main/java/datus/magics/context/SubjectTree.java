package datus.magics.context;

import datus.context.Entry;
import datus.frames.Tree;
import datus.magics.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Entries put into the tree of their subjects: each subject with those below it, then its own entries. */
final class SubjectTree {
    private static final int SHOWN = 300;
    private static final int OPEN = 60;

    private final List<Entry> entries;
    private final String path;

    private SubjectTree(List<Entry> entries, String path) {
        this.entries = entries;
        this.path = path;
    }

    /** {@code path} is the subject at which the tree begins; empty for all. */
    static SubjectTree of(List<Entry> entries, String path) {
        return new SubjectTree(List.copyOf(entries), path);
    }

    List<Tree> roots() {
        List<Entry> shown = entries.stream().limit(SHOWN).toList();
        if (!path.isEmpty()) {
            return List.of(branch(path, path, shown));
        }
        List<Tree> roots = new ArrayList<>(subjects("", shown));
        List<Entry> none =
                shown.stream().filter(entry -> entry.subject().isEmpty()).toList();
        if (!none.isEmpty()) {
            roots.add(new Tree("no subject", count(none), isOpen(), leaves(none)));
        }
        return roots;
    }

    private Tree branch(String name, String whole, List<Entry> below) {
        List<Tree> parts = new ArrayList<>(subjects(whole + "/", below));
        parts.addAll(leaves(
                below.stream().filter(entry -> entry.subject().equals(whole)).toList()));
        return new Tree(name, count(below), isOpen(), parts);
    }

    /** The subjects right below a path that ends in a slash, by name. */
    private List<Tree> subjects(String above, List<Entry> among) {
        Map<String, List<Entry>> byNext = new TreeMap<>();
        for (Entry entry : among) {
            String subject = entry.subject();
            if (subject.startsWith(above) && subject.length() > above.length()) {
                String next = subject.substring(above.length()).split("/", 2)[0];
                byNext.computeIfAbsent(next, name -> new ArrayList<>()).add(entry);
            }
        }
        List<Tree> branches = new ArrayList<>();
        byNext.forEach((name, below) -> branches.add(branch(name, above + name, below)));
        return branches;
    }

    private static List<Tree> leaves(List<Entry> entries) {
        return entries.stream()
                .map(entry -> Tree.leaf(entry.id().toString(), note(entry)))
                .toList();
    }

    /** What it is about is left out where that is but its name again. */
    private static String note(Entry entry) {
        String about = ContextWords.firstLine(entry.text());
        String standing = ContextWords.standing(entry);
        return about.isEmpty() || about.equals(entry.id().name()) ? standing : standing + " · " + about;
    }

    private boolean isOpen() {
        return entries.size() <= OPEN;
    }

    private static String count(List<Entry> entries) {
        return Wording.count(entries.size(), "entry");
    }

    String footer() {
        if (entries.isEmpty()) {
            return "Nothing is known yet. %bootstrap fills the context from what is there already.";
        }
        return entries.size() > SHOWN
                ? SHOWN + " of " + count(entries) + "; a path narrows it, as in  %subject "
                        + entries.get(0).subject()
                : count(entries);
    }
}
