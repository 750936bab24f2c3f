package datus.chart;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import datus.data.Column;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a chart as Vega-Lite 5. Whatever comes from data is a value or a title, never a key, an expression or an address. */
record VegaLite(ChartPlan plan, ChartRows rows) {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 300;

    JsonObject json(String title, Optional<String> mark, String description) {
        List<String> exact = Stream.of("x", "y", "color")
                .filter(field -> column(field).isPresent() && rows.loses(field))
                .toList();
        JsonObject spec = new JsonObject();
        spec.addProperty("description", description);
        spec.add("title", title(title, mark));
        JsonObject values = new JsonObject();
        values.add("values", rows.json(exact));
        spec.add("data", values);
        JsonObject shape = new JsonObject();
        shape.addProperty("type", plan.kind().mark());
        spec.add("mark", shape);
        spec.add("encoding", encoding(exact));
        size(spec);
        return spec;
    }

    private static JsonObject title(String text, Optional<String> mark) {
        JsonObject title = new JsonObject();
        title.addProperty("text", text);
        mark.ifPresent(note -> title.addProperty("subtitle", note));
        return title;
    }

    /** Bars and slices over names take the room they need; everything else fills the width of a page. */
    private void size(JsonObject spec) {
        boolean named = plan.kind() == ChartKind.ARC
                || (plan.kind() == ChartKind.BAR && type(plan.x()).equals("nominal"));
        if (!named) {
            spec.addProperty("width", WIDTH);
        }
        spec.addProperty("height", HEIGHT);
    }

    private JsonObject encoding(List<String> exact) {
        JsonObject encoding = new JsonObject();
        switch (plan.kind()) {
            case HISTOGRAM -> {
                JsonObject ranges = channel("x", plan.x());
                ranges.addProperty("bin", true);
                encoding.add("x", ranges);
                encoding.add("y", count());
            }
            case ARC -> {
                encoding.add("color", channel("x", plan.x()));
                plan.y().ifPresent(figures -> encoding.add("theta", channel("y", figures)));
            }
            default -> {
                encoding.add("x", channel("x", plan.x()));
                plan.y().ifPresent(figures -> encoding.add("y", channel("y", figures)));
            }
        }
        plan.color()
                .filter(split -> plan.kind() != ChartKind.ARC)
                .ifPresent(split -> encoding.add("color", channel("color", split)));
        if (plan.kind() != ChartKind.HISTOGRAM) {
            encoding.add("tooltip", tooltip(exact));
        }
        return encoding;
    }

    private static JsonObject count() {
        JsonObject count = new JsonObject();
        count.addProperty("aggregate", "count");
        count.addProperty("type", "quantitative");
        count.addProperty("title", "rows");
        return count;
    }

    private static JsonObject channel(String field, Column column) {
        JsonObject channel = new JsonObject();
        channel.addProperty("field", field);
        channel.addProperty("type", type(column));
        channel.addProperty("title", column.name());
        if (!type(column).equals("quantitative") && !type(column).equals("temporal")) {
            // The order of the result, in place of the alphabet's.
            channel.add("sort", JsonNull.INSTANCE);
        }
        return channel;
    }

    private JsonArray tooltip(List<String> exact) {
        JsonArray lines = new JsonArray();
        for (String field : List.of("x", "y", "color")) {
            column(field).ifPresent(column -> {
                JsonObject line = new JsonObject();
                boolean asText = exact.contains(field);
                line.addProperty("field", asText ? field + "_text" : field);
                line.add("type", new JsonPrimitive(asText ? "nominal" : type(column)));
                line.addProperty("title", column.name());
                lines.add(line);
            });
        }
        return lines;
    }

    private Optional<Column> column(String field) {
        return switch (field) {
            case "x" -> Optional.of(plan.x());
            case "y" -> plan.y();
            default -> plan.color();
        };
    }

    private static String type(Column column) {
        if (ChartPlanner.isPeriod(column)) {
            return "ordinal";
        }
        if (column.type().kind().isNumber()) {
            return "quantitative";
        }
        return column.type().kind().isTemporal() ? "temporal" : "nominal";
    }
}
