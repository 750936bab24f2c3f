package datus.magics.context;

import datus.context.EntryId;
import datus.context.bootstrap.BootstrapReport;
import datus.context.bootstrap.BootstrapReport.Failure;
import datus.context.bootstrap.BootstrapReport.Part;
import datus.frames.Block;
import datus.magics.Listing;
import datus.magics.NotebookSession;
import datus.magics.Pages;
import datus.magics.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Shows what a bootstrap did, a line each component, then what failed and why, what was kept, and how it is taken back.
 *
 * @param ahead whether it tells what would be done
 */
record BootstrapPage(NotebookSession session, boolean ahead) {
    private static final int NAMED = 10;

    Block block(BootstrapReport report) {
        Listing listing = new Listing()
                .text("component")
                .number("added")
                .number("changed")
                .number("unchanged")
                .number("kept")
                .number("removed")
                .number("failed");
        for (Part part : report.parts()) {
            listing.row(
                    part.component().word(),
                    part.added().size(),
                    part.changed().size(),
                    part.unchanged(),
                    part.kept().size(),
                    part.removed().size(),
                    part.failures().size());
        }
        String caption = ahead ? "Bootstrap, if it ran" : "Bootstrap";
        return new Pages(session).listing(caption, listing, notes(report).toArray(String[]::new));
    }

    private List<String> notes(BootstrapReport report) {
        List<String> notes = new ArrayList<>();
        report.parts().stream()
                .flatMap(part -> part.failures().stream())
                .limit(NAMED)
                .map(BootstrapPage::told)
                .forEach(notes::add);
        named(notes, "Kept as a person has it, though the source says otherwise: ", kept(report));
        if (ahead) {
            named(notes, "Would go: ", removed(report));
        }
        if (report.resumed() > 0) {
            notes.add("Went on behind " + Wording.count(report.resumed(), "step") + " that were done before.");
        }
        notes.add(last(report));
        return notes;
    }

    private static String told(Failure failure) {
        return "Failed: " + failure.step() + ": " + failure.why();
    }

    private static Stream<EntryId> kept(BootstrapReport report) {
        return report.parts().stream().flatMap(part -> part.kept().stream()).map(kept -> kept.mine()
                .id());
    }

    private static Stream<EntryId> removed(BootstrapReport report) {
        return report.parts().stream().flatMap(part -> part.removed().stream());
    }

    private static void named(List<String> notes, String label, Stream<EntryId> ids) {
        List<String> names = ids.map(EntryId::toString).toList();
        if (!names.isEmpty()) {
            String more = names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "";
            notes.add(label + String.join(", ", names.stream().limit(NAMED).toList()) + more);
        }
    }

    private String last(BootstrapReport report) {
        if (report.changesNothing()) {
            return "The context is as its sources have it.";
        }
        return report.undo().map(how -> how + " takes it back.").orElse("Nothing was changed.");
    }
}
