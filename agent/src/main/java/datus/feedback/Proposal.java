package datus.feedback;

import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.EntryId;
import datus.context.Provenance;
import datus.context.State;
import datus.context.files.WorkspaceContext;
import datus.context.kind.Example;
import datus.context.kind.Knowledge;
import datus.context.kind.ReferenceSqlKind;
import datus.context.kind.Synonym;
import datus.semantic.kind.MetricKind;
import datus.semantic.kind.SemanticModelKind;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Something that waits for a person to check it.
 *
 * @param following what was found with it, and is decided with it, such as synonyms of a correction
 */
public record Proposal(Entry entry, List<Entry> following) {
    /** In the order in which they are shown: what people asked for comes before what was found. */
    private static final List<String> KINDS = List.of(
            Example.KIND, Synonym.KIND, MetricKind.NAME, SemanticModelKind.NAME, Knowledge.KIND, ReferenceSqlKind.KIND);

    /** What a person put into a folder is accepted as it is; only these become more by being checked. */
    private static final Set<String> CHECKED = Set.of(Example.KIND, Synonym.KIND);

    public Proposal {
        following = List.copyOf(following);
    }

    /** All that wait, in an order that stays: those of people's votes and corrections first. */
    public static List<Proposal> waiting(WorkspaceContext context) {
        List<Entry> entries = context.list(EntryFilter.kind(KINDS.toArray(String[]::new))).stream()
                .filter(Proposal::isWaiting)
                .sorted(Comparator.comparing((Entry entry) -> !isOfPerson(entry))
                        .thenComparing(entry -> KINDS.indexOf(entry.id().kind()))
                        .thenComparing(entry -> entry.id().toString()))
                .toList();
        Set<String> ids =
                Set.copyOf(entries.stream().map(entry -> entry.id().toString()).toList());
        return entries.stream()
                .filter(entry -> !isFollowing(entry) || !ids.contains(origin(entry)))
                .map(entry -> new Proposal(entry, following(entry.id(), entries)))
                .toList();
    }

    /** Where such an entry comes from that follows from another one: it is decided together with that. */
    public static Provenance following(EntryId first, Provenance how) {
        return new Provenance(Provenance.GENERATED, first.toString(), "", how.at());
    }

    private static boolean isWaiting(Entry entry) {
        return entry.state() == State.PROPOSED
                || (entry.state() == State.ACCEPTED
                        && CHECKED.contains(entry.id().kind()));
    }

    private static boolean isOfPerson(Entry entry) {
        String source = entry.provenance().source();
        return source.startsWith(Lessons.CORRECTION) || !entry.provenance().by().isEmpty();
    }

    private static List<Entry> following(EntryId first, List<Entry> entries) {
        return entries.stream()
                .filter(entry -> isFollowing(entry) && origin(entry).equals(first.toString()))
                .toList();
    }

    private static boolean isFollowing(Entry entry) {
        return entry.provenance().source().equals(Provenance.GENERATED);
    }

    private static String origin(Entry entry) {
        return entry.provenance().origin();
    }
}
