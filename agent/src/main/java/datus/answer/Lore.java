package datus.answer;

import datus.context.Entry;
import datus.context.EntryId;
import datus.context.State;
import datus.context.kind.Synonym;
import datus.semantic.SemanticLayer;
import datus.semantic.kind.LayerReader;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that people have decided about one datasource, as it was at one moment: examples, rejections, synonyms, knowledge, models and
 * metrics. The engine answers from nothing else but this and the data, so that two of them can be compared question by question.
 * Immutable.
 *
 * @param entries of every kind, as the store or the files of a workspace have them
 */
public record Lore(List<Entry> entries, SemanticLayer layer) {
    public Lore {
        entries = List.copyOf(entries);
    }

    public static Lore of(List<Entry> entries) {
        return new Lore(entries, LayerReader.of(entries));
    }

    /** Nothing is known but the data. */
    public static Lore none() {
        return of(List.of());
    }

    /** The same with these in place of those of the same ids, and without those removed. */
    public Lore changed(Collection<Entry> puts, Collection<EntryId> removals) {
        Set<EntryId> gone =
                Stream.concat(puts.stream().map(Entry::id), removals.stream()).collect(Collectors.toSet());
        return of(Stream.concat(entries.stream().filter(entry -> !gone.contains(entry.id())), puts.stream())
                .toList());
    }

    /** The entries of a kind; rejected ones only of the kinds that are rejections. */
    public List<Entry> of(String kind) {
        return entries.stream().filter(entry -> entry.id().kind().equals(kind)).toList();
    }

    /** The entries of a kind that somebody agreed to, whether checked or not, and that still fit the data. */
    public List<Entry> agreed(String kind) {
        return of(kind).stream().filter(Lore::isAgreed).toList();
    }

    /** What merely ran or was proposed is not. */
    private static boolean isAgreed(Entry entry) {
        return (entry.state() == State.VERIFIED || entry.state() == State.ACCEPTED)
                && entry.stale().isEmpty();
    }

    /** The words that people agreed to use for what is called otherwise. */
    public List<Synonym> synonyms() {
        return agreed(Synonym.KIND).stream().map(Synonym::of).toList();
    }

    /** The entries of a kind that a person has checked, and that still fit the data. */
    public List<Entry> verified(String kind) {
        return of(kind).stream()
                .filter(entry ->
                        entry.state() == State.VERIFIED && entry.stale().isEmpty())
                .toList();
    }
}
