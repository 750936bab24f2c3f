package datus.semantic.yaml;

import datus.context.ContextFile;
import datus.context.Provenance;
import datus.context.State;
import datus.semantic.Facts;
import datus.semantic.Meaning;
import datus.semantic.Metric;
import datus.semantic.yaml.SemanticItem.Form;
import datus.workspace.YamlSection;
import datus.workspace.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Finds the models and metrics of a file, and the lines that each of them takes. */
final class ItemFinder {
    /** A semantic manifest of a large project has some megabytes. */
    private static final int LONGEST = 32 << 20;

    private static final Set<String> MANIFEST =
            Set.of("semantic_models", "metrics", "project_configuration", "saved_queries");
    private static final Set<String> ROOT = Set.of(
            "data_source",
            "metric",
            "materialization",
            "derived_group_by_element",
            "semantic_models",
            "metrics",
            "models",
            "version",
            "sources",
            "seeds",
            "snapshots",
            "exposures",
            "groups",
            "macros",
            "tests",
            "data_tests",
            "unit_tests",
            "analyses",
            "saved_queries",
            "time_spines",
            "functions",
            "anchors",
            "project_configuration",
            "config");

    private final ContextFile file;
    private final String name;
    private final FileLines lines;
    private final boolean manifest;
    private final ModelReader models;
    private final MetricReader metrics;
    private final EmbeddedModelReader embedded;
    private final List<SemanticItem> items = new ArrayList<>();

    ItemFinder(ContextFile file, FileLines lines) {
        this.file = file;
        this.name = file.path();
        this.lines = lines;
        this.manifest = file.path().endsWith(".json");
        Keys keys = new Keys(!manifest);
        this.models = new ModelReader(keys);
        this.metrics = new MetricReader(keys);
        this.embedded = new EmbeddedModelReader(keys);
    }

    List<SemanticItem> find() {
        for (YamlSection document : YamlText.documents(name, file.text(), LONGEST)) {
            document.expectOnly(manifest ? MANIFEST : ROOT);
            alone(document, "data_source", models::read);
            alone(document, "metric", metrics::read);
            listed(document, "semantic_models", models::read);
            listed(document, "metrics", metrics::read);
            embedded(document);
        }
        return List.copyOf(items);
    }

    private void alone(YamlSection document, String key, Function<YamlSection, Meaning> read) {
        if (document.isSection(key)) {
            int line = document.place(key).line() - 1;
            int first = lines.documentStart(line);
            int end = lines.trimmed(first, lines.documentEnd(line));
            String content = lines.without(first, end, FactsLine::is).strip() + "\n";
            items.add(item(read.apply(document.section(key)), Form.DOCUMENT, first, end, content));
        }
    }

    private void listed(YamlSection document, String key, Function<YamlSection, Meaning> read) {
        List<YamlSection> sections = document.sections(key);
        for (int at = 0; at < sections.size(); at++) {
            YamlSection section = sections.get(at);
            Meaning meaning = read.apply(section);
            if (manifest) {
                items.add(nested(meaning, section));
            } else {
                int start = section.place().line() - 1;
                int next =
                        at + 1 < sections.size() ? sections.get(at + 1).place().line() - 1 : after(document, start);
                int end = lines.trimmed(start, next);
                String content = key + ":\n" + lines.indented(start, end, 2);
                items.add(item(meaning, Form.LISTED, lines.headStart(start), end, content));
            }
        }
    }

    private void embedded(YamlSection document) {
        for (YamlSection model : document.sections("models")) {
            if (EmbeddedModelReader.isSemantic(model)) {
                items.add(nested(embedded.read(model), model));
                for (Metric metric : embedded.metrics(model)) {
                    items.add(nested(metric, model));
                }
            }
        }
    }

    /** The line of the next key at the document's root, or where the document ends. */
    private int after(YamlSection document, int line) {
        IntStream keys =
                document.keys().stream().mapToInt(key -> document.place(key).line() - 1);
        return keys.filter(other -> other > line).min().orElseGet(() -> lines.documentEnd(line));
    }

    private SemanticItem nested(Meaning meaning, YamlSection section) {
        int line = section.place().line() - 1;
        return new SemanticItem(meaning, unsaid(line), Form.NESTED, line, line, SemanticWriter.write(meaning));
    }

    private SemanticItem item(Meaning meaning, Form form, int first, int end, String content) {
        Facts facts = lines.find(first, end, FactsLine::is)
                .map(line -> FactsLine.read(name + " line " + (first + 1), line, unsaid(first)))
                .orElseGet(() -> unsaid(first));
        return new SemanticItem(meaning, facts, form, first, end, content);
    }

    private Facts unsaid(int line) {
        Provenance provenance = new Provenance("file", name + ":" + (line + 1), "", file.modified());
        return new Facts(State.ACCEPTED, provenance, file.datasource(), "", List.of());
    }
}
