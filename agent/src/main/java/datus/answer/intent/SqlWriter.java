package datus.answer.intent;

import datus.answer.intent.Intent.Order;
import datus.answer.intent.Plan.Existence;
import datus.answer.schema.JoinGraph.Step;
import datus.answer.schema.Schema;
import datus.data.Dialect;
import datus.data.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the SQL of an intent the way a person would: a clause a line, keywords in upper case, short aliases. */
public final class SqlWriter {
    private final Schema schema;
    private final Dialect dialect;

    public SqlWriter(Schema schema) {
        this.schema = schema;
        this.dialect = schema.dialect();
    }

    /** One statement. */
    public Sql write(Intent intent, Plan plan) {
        return new Sql(new FrameWriter(schema, this).write(intent, plan));
    }

    /** The lines of an intent, as if nothing were done with them. */
    String plain(Intent intent, Plan plan) {
        Terms terms = new Terms(schema, Aliases.of(schema, plan), plan);
        List<String> lines = new ArrayList<>(List.of(unordered(intent, plan, "")));
        order(intent, plan, terms).ifPresent(lines::add);
        intent.limit().ifPresent(limit -> lines.add("LIMIT " + limit));
        return String.join("\n", lines);
    }

    /** The same in any order and without a limit, with one more column if one is given. */
    String unordered(Intent intent, Plan plan, String more) {
        Terms terms = new Terms(schema, Aliases.of(schema, plan), plan);
        List<String> lines = new ArrayList<>();
        lines.add("SELECT " + (isDistinct(intent, plan) ? "DISTINCT " : "") + select(intent, terms)
                + (more.isEmpty() ? "" : ", " + more));
        lines.add(from(plan, terms, ""));
        where(plan, terms, "").ifPresent(lines::add);
        if (!intent.groups().isEmpty()) {
            lines.add("GROUP BY "
                    + joined(intent.groups().stream().map(terms::expression).toList()));
        }
        if (!intent.having().isEmpty()) {
            lines.add("HAVING " + intent.having().stream().map(terms::condition).collect(Collectors.joining(" AND ")));
        }
        return String.join("\n", lines);
    }

    /** Rows that a join repeats are shown once. */
    private static boolean isDistinct(Intent intent, Plan plan) {
        boolean lists = intent.groups().isEmpty()
                && intent.outputs().stream()
                        .noneMatch(output -> output.expression().isAggregate());
        boolean outside = intent.outputs().stream()
                .noneMatch(output -> output.expression().table().equals(plan.root()));
        return lists && (intent.distinct() || (outside && intent.limit().isEmpty() && isOrderShown(intent)));
    }

    private String select(Intent intent, Terms terms) {
        return joined(intent.outputs().stream()
                .map(output -> {
                    String sql = terms.expression(output.expression());
                    Optional<String> alias = given(output);
                    return alias.map(name -> sql + " AS " + dialect.quote(name)).orElse(sql);
                })
                .toList());
    }

    /** The name of a column of the answer. */
    String alias(Output output) {
        return given(output)
                .orElseGet(
                        () -> ((Expression.Column) output.expression()).field().name());
    }

    /** The name that is written, if it is not that of the column. */
    private Optional<String> given(Output output) {
        if (!output.alias().isEmpty()) {
            return Optional.of(output.alias());
        }
        return output.expression() instanceof Expression.Column
                ? Optional.empty()
                : Optional.of(new Wording(schema).name(output.expression()).replace(' ', '_'));
    }

    private String from(Plan plan, Terms terms, String indent) {
        StringBuilder from = new StringBuilder(indent + "FROM " + terms.table(plan.root()));
        for (Step step : plan.joins()) {
            from.append("\n")
                    .append(indent)
                    .append("JOIN ")
                    .append(terms.table(step.target()))
                    .append(" ON ")
                    .append(on(step, terms));
        }
        return from.toString();
    }

    private static String on(Step step, Terms terms) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < step.sourceColumns().size(); i++) {
            pairs.add(terms.column(step.target(), step.targetColumns().get(i)) + " = "
                    + terms.column(step.source(), step.sourceColumns().get(i)));
        }
        return String.join(" AND ", pairs);
    }

    private Optional<String> where(Plan plan, Terms terms, String indent) {
        List<String> all =
                new ArrayList<>(plan.where().stream().map(terms::condition).toList());
        plan.existences().forEach(existence -> all.add(exists(existence, terms, indent)));
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(indent + "WHERE " + String.join("\n" + indent + "  AND ", all));
    }

    private String exists(Existence existence, Terms terms, String outer) {
        String indent = outer + "    ";
        List<String> lines = new ArrayList<>();
        lines.add(indent + "SELECT 1");
        lines.add(from(existence.inner(), terms, indent));
        String link = on(existence.step(), terms);
        lines.add(where(existence.inner(), terms, indent)
                .map(where -> where.replaceFirst(
                        "WHERE ", java.util.regex.Matcher.quoteReplacement("WHERE " + link + "\n" + indent + "  AND ")))
                .orElse(indent + "WHERE " + link));
        return (existence.negated() ? "NOT " : "") + "EXISTS (\n" + String.join("\n", lines) + ")";
    }

    private Optional<String> order(Intent intent, Plan plan, Terms terms) {
        boolean single = intent.groups().isEmpty()
                && intent.outputs().stream()
                        .allMatch(output -> output.expression().isAggregate());
        List<String> orders = intent.orders().stream()
                .filter(order -> !isDistinct(intent, plan) || isShown(order, intent))
                .map(order -> orderBy(order, intent, terms) + (order.descending() ? " DESC" : ""))
                .toList();
        return single || orders.isEmpty() ? Optional.empty() : Optional.of("ORDER BY " + joined(orders));
    }

    private static boolean isOrderShown(Intent intent) {
        return intent.orders().stream().allMatch(order -> isShown(order, intent));
    }

    private static boolean isShown(Order order, Intent intent) {
        return intent.outputs().stream().anyMatch(output -> output.expression().equals(order.by()));
    }

    /** What is computed and shown is named by its alias. */
    private String orderBy(Order order, Intent intent, Terms terms) {
        return intent.outputs().stream()
                .filter(output -> output.expression().equals(order.by()))
                .findFirst()
                .flatMap(this::given)
                .map(dialect::quote)
                .orElse(terms.expression(order.by()));
    }

    private static String joined(List<String> parts) {
        return String.join(", ", parts);
    }
}
