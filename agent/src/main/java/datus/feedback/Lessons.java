package datus.feedback;

import datus.answer.Trust;
import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.EntryId;
import datus.context.Provenance;
import datus.context.State;
import datus.context.files.Decision;
import datus.context.files.WorkspaceContext;
import datus.context.kind.Example;
import datus.context.kind.Rejection;
import datus.context.kind.Synonym;
import datus.error.DatusException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes lessons of votes and approvals, on what the workspace knows already. */
public record Lessons(WorkspaceContext context) {
    /** The source of what a person wrote in place of an answer. */
    public static final String CORRECTION = "correction";

    private static final String VOTE = "vote";
    private static final String CORRECTED = "-corrected";

    /**
     * What an answer that is good teaches: its question and SQL as an example.
     *
     * @throws DatusException if another answer of that question is verified
     */
    public Lesson of(Vote.Good vote) {
        Given given = vote.about();
        State state = vote.checked() ? State.VERIFIED : State.ACCEPTED;
        Entry example = example(given.question(), given.sql(), given, VOTE, given.place());
        Optional<Entry> known = context.find(example.id());
        known.filter(entry -> entry.state() == State.VERIFIED && !given.isOf(entry))
                .ifPresent(entry -> {
                    throw DatusException.user(
                            entry.id() + " answers \"" + given.question() + "\" with other SQL, " + "and is verified"
                                    + by(entry) + ".",
                            "%context show " + entry.id() + " shows it; %%correct puts other SQL in its place.");
                });
        Entry asKept = known.filter(given::isOf).orElse(example);
        return asKept.state() == State.VERIFIED
                ? nothing(asKept)
                : decided(state, "", asKept, "good " + given.place() + (vote.checked() ? ", checked" : ""));
    }

    /**
     * What an answer that is bad teaches: that its SQL is not what that question asks for.
     *
     * @throws DatusException if somebody has verified it
     */
    public Lesson of(Vote.Bad vote) {
        Given given = vote.about();
        String what = "bad " + given.place()
                + (vote.why().isBlank() ? "" : ": " + vote.why().strip());
        Optional<Entry> example = examples(given).filter(given::isOf).findFirst();
        example.filter(entry -> entry.state() == State.VERIFIED).ifPresent(entry -> {
            throw DatusException.user(
                    entry.id() + " is that SQL, and is verified" + by(entry) + ".",
                    "%%correct puts other SQL in its place; %context reject " + entry.id()
                            + " WHY puts it out of use.");
        });
        return example.map(entry -> decided(State.REJECTED, vote.why(), entry, what))
                .orElseGet(() -> new Lesson(what, List.of(rejection(given, vote.why())), List.of()));
    }

    /**
     * What a correction teaches: an example to be checked, that the SQL before it was wrong, if it was, and what words mean.
     *
     * @param words found in it, proposed together with the example
     */
    public Lesson of(Vote.Correction vote, List<Synonym> words) {
        Given given = vote.about();
        Entry example = example(given.question(), vote.sql(), given, CORRECTION, given.place());
        Optional<Entry> taken = context.find(example.id()).filter(entry -> entry.state() == State.VERIFIED);
        if (taken.isPresent()
                && Given.isSame(vote.sql(), Example.of(taken.get()).sql())) {
            return nothing(taken.get());
        }
        Entry proposed = taken.isPresent() ? renamed(example, example.id().name() + CORRECTED) : example;
        boolean isBlamed = vote.wasWrong() && examples(given).noneMatch(given::isOf);
        Stream<Entry> rejection =
                isBlamed ? Stream.of(rejection(given, "corrected in " + vote.corrected())) : Stream.empty();
        Provenance origin = Proposal.following(proposed.id(), proposed.provenance());
        Stream<Entry> found = words.stream().map(word -> word.proposed(given.datasource(), origin));
        List<Entry> puts = Stream.concat(
                        Stream.of(proposed), Stream.concat(rejection, found).filter(entry -> context.find(entry.id())
                                .isEmpty()))
                .toList();
        return new Lesson("correct " + given.place(), puts, List.of());
    }

    /** What the approval of a proposal teaches: it counts from then on, with what follows from it. */
    public Lesson approving(Proposal proposal) {
        Decision decision = context.decision(State.VERIFIED, "");
        Entry entry = corrected(proposal.entry());
        List<Entry> puts = Stream.concat(Stream.of(entry), proposal.following().stream())
                .flatMap(each -> decision.puts(each).stream())
                .toList();
        List<EntryId> removals = new ArrayList<>(decision.removals(entry));
        if (!entry.id().equals(proposal.entry().id())) {
            removals.add(proposal.entry().id());
        }
        return new Lesson(decision.what(entry.id()), puts, removals);
    }

    /** What the rejection of a proposal teaches: neither it nor what follows from it is proposed again. */
    public Lesson rejecting(Proposal proposal, String why) {
        Decision decision = context.decision(State.REJECTED, why);
        List<Entry> puts = Stream.concat(Stream.of(proposal.entry()), proposal.following().stream())
                .flatMap(each -> decision.puts(each).stream())
                .toList();
        return new Lesson(decision.what(proposal.entry().id()), puts, List.of());
    }

    private Lesson decided(State state, String why, Entry entry, String what) {
        Decision decision = context.decision(state, why);
        return new Lesson(what, decision.puts(entry), decision.removals(entry));
    }

    private static Lesson nothing(Entry known) {
        return new Lesson("", List.of(known), List.of());
    }

    /** A correction of what was verified stood beside it under another name; from its approval on it stands in its place. */
    private Entry corrected(Entry proposed) {
        String name = proposed.id().name();
        if (!proposed.id().kind().equals(Example.KIND) || !name.endsWith(CORRECTED)) {
            return proposed;
        }
        String before = name.substring(0, name.length() - CORRECTED.length());
        Entry instead = renamed(proposed, before);
        return context.find(instead.id()).isPresent() ? instead : proposed;
    }

    private static Entry renamed(Entry entry, String name) {
        EntryId id = new EntryId(entry.id().kind(), entry.id().datasource(), name);
        return new Entry(
                id,
                entry.subject(),
                entry.text(),
                entry.content(),
                entry.tags(),
                entry.tables(),
                entry.columns(),
                entry.state(),
                entry.provenance(),
                entry.stale());
    }

    private Entry example(String question, String sql, Given given, String source, String place) {
        Decision said = context.decision(State.PROPOSED, "");
        return new Example(question, sql).proposed(given.datasource(), new Provenance(source, place, "", said.on()));
    }

    private Entry rejection(Given given, String why) {
        Decision said = context.decision(State.REJECTED, why);
        return new Rejection(given.question(), given.sql(), why)
                .entry(given.datasource(), said.since(new Provenance(VOTE, given.place(), "", said.on())));
    }

    /** All of that question. */
    private Stream<Entry> examples(Given given) {
        return context.list(EntryFilter.kind(Example.KIND)).stream()
                .filter(entry -> entry.id().datasource().equals(given.datasource()))
                .filter(entry -> entry.text().strip().equals(given.question().strip()));
    }

    private static String by(Entry entry) {
        return Trust.decided(entry);
    }
}
