package datus.context.bootstrap.dbt;

import datus.context.Entry;
import datus.context.Provenance;
import datus.context.bootstrap.Tree;
import datus.context.kind.Knowledge;
import datus.semantic.yaml.DbtReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes knowledge of docs blocks and of exposures, the dashboards that read a project's models. */
record DbtKnowledge(DbtTables tables) {
    private static final String FOLDER = "dbt/";

    Entry doc(String name, DocBlocks.Block block, String datasource, Provenance from) {
        return new Knowledge(name.replace('_', ' '), "", List.of(), block.text())
                .proposed(datasource, FOLDER + "docs/" + name, from);
    }

    Entry exposure(Tree exposure, String datasource, Provenance from) {
        String name = exposure.text("name");
        String label = exposure.text("label");
        List<String> reads = exposure.at("depends_on").words().stream()
                .flatMap(text -> DbtReference.of(text).stream())
                .map(reference ->
                        tables.relation(reference).map(Objects::toString).orElse(reference.name()))
                .toList();
        return new Knowledge(label.isEmpty() ? name : label, exposure.text("type"), List.of(), body(exposure, reads))
                .proposed(datasource, FOLDER + "exposures/" + name, from)
                .touching(reads, List.of());
    }

    private static String body(Tree exposure, List<String> reads) {
        List<String> parts = new ArrayList<>();
        parts.add(exposure.text("description"));
        parts.add(exposure.text("url"));
        parts.add(reads.isEmpty() ? "" : "Reads " + String.join(", ", reads) + ".");
        parts.add(Stream.of(
                        exposure.at("owner").text("name"), exposure.at("owner").text("email"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(owner -> "Owner: " + owner)
                .orElse(""));
        parts.removeIf(String::isEmpty);
        return String.join("\n\n", parts);
    }
}
