package datus.install;

import datus.context.ContextKinds;
import datus.context.files.FileReview;
import datus.context.sqlite.StoreFacts;
import datus.workspace.ByteSize;
import datus.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Looks at what a workspace knows: its files, and the store that is made of them. */
record ContextCheck(Workspace workspace) {

    /** A line for each file that cannot be read comes first. */
    List<Finding> files() {
        FileReview review = FileReview.of(workspace);
        List<Finding> findings = new ArrayList<>();
        review.broken()
                .forEach(file -> findings.add(Finding.wrong(
                        file.path(), file.reason(), "Until it is mended, what was last known stays in use.")));
        Map<String, Map<String, Long>> counts = review.entries().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.id().kind(),
                        TreeMap::new,
                        Collectors.groupingBy(
                                entry -> entry.state().name().toLowerCase(Locale.ROOT),
                                TreeMap::new,
                                Collectors.counting())));
        findings.add(Finding.fine("context files", counts.isEmpty() ? "none yet" : said(counts)));
        return findings;
    }

    List<Finding> store() {
        return StoreFacts.of(workspace.state())
                .map(ContextCheck::told)
                .orElse(List.of(Finding.fine("context store", "none yet; it is made when it is first needed")));
    }

    private static List<Finding> told(StoreFacts facts) {
        String model = facts.model().isEmpty()
                ? "no model of meaning yet"
                : facts.model() + ", " + facts.meanings() + " texts";
        return List.of(
                Finding.fine("context store", kilobytes(facts.bytes()) + ", version " + facts.version() + "; " + model),
                Finding.fine("context", facts.entries().isEmpty() ? "nothing known yet" : said(facts.entries())));
    }

    private static ByteSize kilobytes(long bytes) {
        return new ByteSize((bytes + 1023) / 1024 * 1024);
    }

    /** As in "example: 3 proposed, 12 verified; table: 8 proposed". */
    private static String said(Map<String, Map<String, Long>> counts) {
        ContextKinds kinds = ContextKinds.installed();
        return counts.entrySet().stream()
                .map(kind -> kinds.kind(kind.getKey()).title() + ": " + states(kind.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String states(Map<String, Long> states) {
        return states.entrySet().stream()
                .map(state -> state.getValue() + " " + state.getKey())
                .collect(Collectors.joining(", "));
    }
}
