package datus.context.bootstrap;

import datus.context.Entry;
import datus.context.EntryId;
import datus.context.bootstrap.Judged.Verdict;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the context held when the bootstrap began and what came since, and so what an entry that is read changes. */
final class Known {
    private final Map<EntryId, Entry> entries = new HashMap<>();
    private final Set<EntryId> read = new HashSet<>();
    private final boolean overwrite;
    private final Predicate<Entry> decided;

    /**
     * Knows these entries.
     *
     * @param overwrite whether what the sources say goes before what a person said
     * @param decided whether a person decided or edited an entry
     */
    Known(Collection<Entry> entries, boolean overwrite, Predicate<Entry> decided) {
        entries.forEach(entry -> this.entries.put(entry.id(), entry));
        this.overwrite = overwrite;
        this.decided = decided;
    }

    /** What becomes of the entry; from then on it is known. */
    Judged judge(Entry fresh) {
        read.add(fresh.id());
        Entry known = entries.get(fresh.id());
        if (known == null) {
            entries.put(fresh.id(), fresh);
            return Judged.of(Verdict.ADDED, fresh);
        }
        Entry wanted = Supplement.of(known, fresh);
        if (saysTheSame(known, wanted)) {
            return Judged.of(Verdict.UNCHANGED, known);
        }
        if (!overwrite && decided.test(known)) {
            return new Judged(Verdict.KEPT, wanted, Optional.of(known));
        }
        entries.put(fresh.id(), wanted);
        return Judged.of(Verdict.CHANGED, wanted);
    }

    /** Entries that were there and that no step has brought again. */
    List<Entry> unread(Predicate<Entry> among) {
        return entries.values().stream()
                .filter(entry -> !read.contains(entry.id()))
                .filter(among)
                .toList();
    }

    /**
     * State, date and place do not count, nor does white space around what a file keeps. What is observed anew fits the data again.
     */
    private static boolean saysTheSame(Entry known, Entry wanted) {
        boolean observed = Component.METADATA.kinds().contains(known.id().kind());
        return (!observed || known.stale().equals(wanted.stale()))
                && known.subject().equals(wanted.subject())
                && known.text().strip().equals(wanted.text().strip())
                && known.content().strip().equals(wanted.content().strip())
                && known.tags().equals(wanted.tags())
                && known.tables().equals(wanted.tables())
                && known.columns().equals(wanted.columns());
    }
}
