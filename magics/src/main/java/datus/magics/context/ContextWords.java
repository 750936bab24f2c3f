package datus.magics.context;

import datus.context.Entry;
import datus.context.Provenance;
import datus.context.Run;
import datus.magics.NotebookSession;
import datus.magics.Wording;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How states, origins and runs are put into words, the same in every magic. */
public final class ContextWords {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final NotebookSession session;

    ContextWords(NotebookSession session) {
        this.session = session;
    }

    /** As in "verified, stale: column o_date is gone". */
    static String standing(Entry entry) {
        return Wording.of(entry.state())
                + entry.stale().map(why -> ", stale: " + why).orElse("");
    }

    /** As in "verified by li on 2026-11-20 09:15". */
    String decided(Entry entry) {
        Provenance since = entry.provenance();
        String by = since.by().isEmpty() ? "" : " by " + since.by() + " on " + minute(since.at());
        return Wording.of(entry.state()) + by;
    }

    /** As in "from dbt, models/orders.yml:12". */
    static String origin(Provenance provenance) {
        return Stream.of(provenance.source(), provenance.origin())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    String minute(Instant at) {
        return MINUTE.format(at.atZone(session.workspace().config().calendar().timeZone()));
    }

    /** What a run did, as in "1 added, 2 changed"; "nothing" if it left all as it was. */
    static String did(Run run) {
        List<String> parts = new ArrayList<>();
        Run.Tally tally = run.tally();
        add(parts, tally.added(), "added");
        add(parts, tally.changed(), "changed");
        add(parts, tally.removed(), "removed");
        return parts.isEmpty() ? "nothing changed" : String.join(", ", parts);
    }

    private static void add(List<String> parts, int count, String done) {
        if (count > 0) {
            parts.add(Wording.grouped(count) + " " + done);
        }
    }

    /** The first line of a text. */
    static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("");
    }
}
