package datus.answer.intent;

import datus.answer.intent.Frame.Divided;
import datus.answer.intent.Frame.FirstOfEach;
import datus.answer.intent.Frame.Folded;
import datus.answer.intent.Intent.Order;
import datus.answer.language.Function;
import datus.answer.schema.Schema;
import datus.data.Dialect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the statement around the lines of an intent: the first ones of each group, one number of many, or one number by another. */
final class FrameWriter {
    private final Schema schema;
    private final Dialect dialect;
    private final SqlWriter lines;

    FrameWriter(Schema schema, SqlWriter lines) {
        this.schema = schema;
        this.dialect = schema.dialect();
        this.lines = lines;
    }

    String write(Intent intent, Plan plan) {
        if (intent.frame() instanceof FirstOfEach first) {
            return firstOfEach(intent, plan, first);
        }
        if (intent.frame() instanceof Folded folded) {
            return folded(intent, plan, folded.function());
        }
        return intent.frame() instanceof Divided divided ? divided(intent, plan, divided) : lines.plain(intent, plan);
    }

    private String firstOfEach(Intent intent, Plan plan, FirstOfEach first) {
        List<Output> outputs = unique(intent.outputs());
        Terms terms = new Terms(schema, Aliases.of(schema, plan), plan);
        String place = unused("place", outputs);
        String over = (first.most() == 1 ? "RANK" : "ROW_NUMBER") + "() OVER (PARTITION BY "
                + first.within().stream().map(terms::expression).collect(Collectors.joining(", ")) + " ORDER BY "
                + intent.orders().stream().map(order -> order(order, terms)).collect(Collectors.joining(", ")) + ")";
        List<String> names = outputs.stream().map(this::name).toList();
        String orders = Stream.concat(
                        outputs.stream()
                                .filter(output -> first.within().contains(output.expression()))
                                .map(this::name),
                        Stream.of(dialect.quote(place)))
                .collect(Collectors.joining(", "));
        return "SELECT " + String.join(", ", names) + "\nFROM (\n"
                + indented(lines.unordered(intent.showing(outputs), plan, over + " AS " + dialect.quote(place)))
                + ") ranked\nWHERE " + dialect.quote(place) + " <= " + first.most() + "\nORDER BY " + orders;
    }

    private static String order(Order order, Terms terms) {
        return terms.expression(order.by()) + (order.descending() ? " DESC" : "");
    }

    private String folded(Intent intent, Plan plan, Function function) {
        Output last = intent.outputs().get(intent.outputs().size() - 1);
        String name = function.words() + "_" + lines.alias(last);
        return "SELECT " + function + "(" + dialect.quote(lines.alias(last)) + ") AS "
                + dialect.quote(name.replace(' ', '_')) + "\nFROM (\n" + indented(lines.unordered(intent, plan, ""))
                + ") counted";
    }

    private String divided(Intent intent, Plan plan, Divided divided) {
        String by = lines.plain(divided.by(), Planner.plan(schema, divided.by()));
        return "SELECT " + (divided.percent() ? "100.0" : "1.0") + " * (\n" + indented(lines.plain(intent, plan))
                + ") / NULLIF((\n" + indented(by) + "), 0) AS " + (divided.percent() ? "percentage" : "ratio");
    }

    private static String indented(String sql) {
        return sql.indent(4);
    }

    private String name(Output output) {
        return dialect.quote(lines.alias(output));
    }

    /** The same, each with a name of its own. */
    private List<Output> unique(List<Output> outputs) {
        Set<String> taken = new HashSet<>();
        List<Output> unique = new ArrayList<>();
        for (Output output : outputs) {
            String name = lines.alias(output);
            boolean free = taken.add(name);
            String whole = schema.table(output.expression().table()).spoken().replace(' ', '_') + "_" + name;
            unique.add(free ? output : new Output(output.expression(), unused(whole, unique)));
            taken.add(whole);
        }
        return unique;
    }

    private String unused(String name, List<Output> outputs) {
        Set<String> taken = outputs.stream().map(lines::alias).collect(Collectors.toSet());
        String free = name;
        for (int i = 2; taken.contains(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }
}
