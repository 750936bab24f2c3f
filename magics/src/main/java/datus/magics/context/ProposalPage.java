package datus.magics.context;

import datus.answer.Trust;
import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.State;
import datus.context.kind.Example;
import datus.context.kind.ReferenceSqlKind;
import datus.context.kind.Rejection;
import datus.context.kind.Synonym;
import datus.feedback.Given;
import datus.feedback.Lessons;
import datus.feedback.Proposal;
import datus.feedback.Taken;
import datus.frames.Block;
import datus.generation.draft.Diff;
import datus.magics.Listing;
import datus.magics.NotebookSession;
import datus.magics.Wording;
import datus.magics.feedback.Approving;
import datus.magics.feedback.ReplayPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows a proposal whole: what is proposed, where it comes from, what its question gets today, and what other questions would get. */
record ProposalPage(NotebookSession session, Approving approving) {
    private static final String EVIDENCE =
            ", for that is the one name the SQL has anew and this the one word of the question that no other name says";

    /** @param place as in "1 of 5" */
    Block block(String place, Proposal proposal) {
        Entry entry = proposal.entry();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(place + " · " + entry.id() + " · " + standing(entry) + " · from " + origin(entry)));
        blocks.addAll(content(entry));
        if (!proposal.following().isEmpty()) {
            blocks.add(Block.paragraph("With it: "
                    + proposal.following().stream().map(ProposalPage::evident).collect(Collectors.joining("; "))));
        }
        blocks.add(new ReplayPage(session).block(approving.replay(new Lessons(session.context()).approving(proposal))));
        return Block.of(blocks.toArray(Block[]::new));
    }

    private static String standing(Entry entry) {
        return Wording.of(entry.state())
                + Trust.decided(entry)
                + entry.stale().map(why -> ", stale: " + why).orElse("");
    }

    /** What is in a file tells its source there, and needs no place in it besides. */
    private String origin(Entry entry) {
        return session.context().file(entry).isPresent()
                ? entry.provenance().source()
                : ContextWords.origin(entry.provenance());
    }

    private List<Block> content(Entry entry) {
        return switch (entry.id().kind()) {
            case Example.KIND -> example(entry);
            case Synonym.KIND -> List.of(Block.paragraph(said(entry)));
            case ReferenceSqlKind.KIND -> List.of(Block.paragraph(entry.text().strip()), Block.sql(entry.content()));
            default ->
                List.of(
                        Block.paragraph(entry.text().strip()),
                        Block.preformatted(entry.content().stripTrailing()));
        };
    }

    private static String evident(Entry entry) {
        String evidence = entry.id().kind().equals(Synonym.KIND) ? EVIDENCE : "";
        return said(entry) + evidence;
    }

    private static String said(Entry entry) {
        return entry.id().kind().equals(Synonym.KIND)
                ? Wording.of(Synonym.of(entry))
                : entry.id().toString();
    }

    private List<Block> example(Entry entry) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph("\"" + entry.text().strip() + "\""));
        Optional<Entry> verified = verified(entry);
        blocks.add(verified.map(before -> Block.diff(between(Example.of(before).sql(), entry)))
                .orElseGet(() -> Block.sql(Example.of(entry).sql().strip())));
        if (verified.isPresent()) {
            blocks.add(Block.paragraph("It takes the place of SQL that is " + standing(verified.get()) + "."));
        } else {
            blocks.add(today(entry));
        }
        said(entry, Rejection.KIND).map(Rejection::of).forEach(rejection -> blocks.add(rejected(rejection)));
        return blocks;
    }

    private static Block rejected(Rejection rejection) {
        String why = rejection.why().isBlank() ? "" : ": " + rejection.why().strip();
        return Block.foldedSql(
                "SQL that was rejected for it" + why, rejection.sql().strip());
    }

    /** Another answer of the same question that is verified. */
    private Optional<Entry> verified(Entry entry) {
        return said(entry, Example.KIND)
                .filter(other -> other.state() == State.VERIFIED)
                .findFirst();
    }

    /** What else is known of the same question. */
    private Stream<Entry> said(Entry entry, String kind) {
        return session.context().list(EntryFilter.kind(kind)).stream()
                .filter(other -> !other.id().equals(entry.id()))
                .filter(other -> other.text().strip().equals(entry.text().strip()));
    }

    private Block today(Entry entry) {
        Taken taken = approving.today(entry.text(), entry.id().datasource());
        if (taken.sql().isEmpty()) {
            return Block.paragraph("Today that is not answered: " + taken.said());
        }
        String sql = taken.sql().get();
        return Given.isSame(sql, Example.of(entry).sql())
                ? Block.paragraph("Today that gets the same SQL, not yet verified.")
                : Block.foldedDiff("Today that gets other SQL", between(sql, entry));
    }

    private static Diff between(String before, Entry entry) {
        return Diff.between(before.strip(), Example.of(entry).sql().strip());
    }

    /** What waits, as a list with numbers. */
    static Listing listing(List<Proposal> proposals) {
        Listing listing =
                new Listing().number("").text("id").text("about").text("state").text("from");
        int number = 0;
        for (Proposal proposal : proposals) {
            Entry entry = proposal.entry();
            listing.row(
                    (long) ++number,
                    entry.id().toString(),
                    entry.id().kind().equals(Synonym.KIND) ? said(entry) : ContextWords.firstLine(entry.text()),
                    Wording.of(entry.state()),
                    entry.provenance().source());
        }
        return listing;
    }
}
