package datus.evaluation.replay;

import datus.context.Entry;
import datus.context.EntryId;
import datus.context.State;
import datus.context.kind.Example;
import datus.evaluation.BatchQuestion;
import datus.evaluation.set.Case;
import datus.evaluation.set.Gold;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The verified examples among what a workspace knows, as questions whose right rows are those of their SQL. */
public record Examples(List<Entry> entries) {
    public Examples {
        entries = entries.stream()
                .filter(entry -> entry.id().kind().equals(Example.KIND) && entry.state() == State.VERIFIED)
                .toList();
    }

    public static Examples among(Collection<Entry> known) {
        return new Examples(List.copyOf(known));
    }

    public List<Case> cases() {
        return entries.stream()
                .map(entry -> asked(entry, Gold.of(entry.content())))
                .toList();
    }

    /** Those that others do not have, to be asked with nothing to compare with, for nobody stands by their SQL any more. */
    public List<Case> gone(Examples others) {
        Set<EntryId> left = others.entries.stream().map(Entry::id).collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> !left.contains(entry.id()))
                .map(entry -> asked(entry, Gold.of("")))
                .toList();
    }

    private static Case asked(Entry entry, Gold gold) {
        BatchQuestion question = new BatchQuestion(
                entry.id().toString(),
                entry.id().datasource(),
                Example.of(entry).question(),
                "");
        return new Case(question, gold, Map.of());
    }
}
