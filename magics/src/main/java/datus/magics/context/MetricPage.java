package datus.magics.context;

import datus.data.QueryResult;
import datus.frames.Block;
import datus.magics.Listing;
import datus.magics.NotebookSession;
import datus.magics.Pages;
import datus.magics.Wording;
import datus.semantic.Metric;
import datus.semantic.MetricQuery;
import datus.semantic.SemanticLayer;
import datus.semantic.SemanticLayer.Standing;
import datus.semantic.compile.Lineage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows metrics: their numbers, how far each definition can be relied on, and on demand what they are made of. */
record MetricPage(NotebookSession session, SemanticLayer layer) {

    Block block(MetricQuery query, QueryResult result, boolean explained) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Pages(session).result(result));
        blocks.add(Block.paragraph(query.metrics().stream()
                .flatMap(name -> layer.metric(name).stream())
                .map(this::standing)
                .collect(Collectors.joining("\n"))));
        String sql = result.sql().text();
        if (explained) {
            query.metrics().forEach(name -> blocks.add(Block.preformatted(lineage(name))));
            blocks.add(Block.preformatted(sql));
        } else {
            blocks.add(Block.folded("SQL", sql));
        }
        faults().ifPresent(blocks::add);
        return Block.of(blocks.toArray(Block[]::new));
    }

    /** All metrics there are. */
    Block list() {
        Listing listing = new Listing().text("metric").text("about").text("state");
        for (Metric metric : layer.metrics()) {
            listing.row(metric.name(), ContextWords.firstLine(metric.description()), state(metric));
        }
        String footer = listing.isEmpty()
                ? "No metrics are known yet. %gen_metrics proposes some, %bootstrap takes over what is defined elsewhere."
                : Wording.count(listing.size(), "metric") + " · %metric NAME by DIMENSION computes one.";
        Block list = new Pages(session).listing("Metrics", listing, footer);
        return faults().map(faults -> Block.of(list, faults)).orElse(list);
    }

    /** As in "revenue: metric, verified". */
    private String standing(Metric metric) {
        String label = metric.label().equals(metric.name()) ? "" : " (" + metric.label() + ")";
        return metric.name() + label + ": metric, " + state(metric);
    }

    /** A metric that nothing is known of stands and falls with its measure, which a model defines. */
    private String state(Metric metric) {
        Optional<Standing> known = Optional.ofNullable(layer.standing().get(metric.name()));
        return known.map(standing -> Wording.of(standing.facts().state())
                        + standing.stale().map(why -> ", stale: " + why).orElse(""))
                .orElse("a measure of " + model(metric));
    }

    private String model(Metric metric) {
        return layer.measure(metric.name())
                .map(measure -> measure.model().name())
                .orElse("a model");
    }

    private String lineage(String metric) {
        return String.join("\n", Lineage.of(layer, metric).lines());
    }

    private Optional<Block> faults() {
        return layer.faults().isEmpty()
                ? Optional.empty()
                : Optional.of(Block.paragraph("Could not be read: " + String.join("\n", layer.faults())));
    }
}
