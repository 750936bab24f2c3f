package datus.answer.intent;

import datus.answer.intent.Condition.Related;
import datus.answer.intent.Expression.Aggregated;
import datus.answer.intent.Intent.Order;
import datus.answer.intent.Plan.Existence;
import datus.answer.language.Function;
import datus.answer.schema.JoinGraph;
import datus.answer.schema.JoinGraph.Path;
import datus.answer.schema.JoinGraph.Step;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import datus.data.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the joins of an intent: the cheapest tree from its anchor over all tables that are shown, grouped or ordered by.
 * Conditions on rows of which there may be many become EXISTS, so that nothing is counted twice.
 */
public final class Planner {
    private static final int NAMED = 25;
    private static final int MOST_ROLES = 3;
    private static final Set<String> BUYERS =
            Set.of("customer", "client", "buyer", "account", "user", "member", "shopper");

    private final Schema schema;
    private final Intent intent;

    private Planner(Schema schema, Intent intent) {
        this.schema = schema;
        this.intent = intent;
    }

    /**
     * The joins.
     *
     * @throws NotUnderstood if tables do not join, or if joining them would count a measure twice
     * @throws Ambiguous if there are equally short ways
     */
    public static Plan plan(Schema schema, Intent intent) {
        Planner planner = new Planner(schema, intent);
        Plan plan = planner.block(intent.anchor(), planner.shownTables(), intent.where());
        planner.refuseDoubleCounting(plan);
        return plan;
    }

    private Set<TableName> shownTables() {
        Set<TableName> tables = new LinkedHashSet<>();
        intent.outputs().forEach(output -> tables.add(output.expression().table()));
        intent.outputs().stream()
                .map(Output::expression)
                .filter(Expression.Share.class::isInstance)
                .flatMap(share -> ((Expression.Share) share).part().stream())
                .forEach(condition -> tables.addAll(condition.tables()));
        intent.groups().forEach(group -> tables.add(group.table()));
        intent.orders().forEach(order -> tables.add(order.by().table()));
        intent.having().forEach(condition -> tables.add(condition.table()));
        return tables;
    }

    private Plan block(TableName root, Collection<TableName> needed, List<Condition> conditions) {
        List<Step> joins = new ArrayList<>();
        Set<TableName> joined = new LinkedHashSet<>(List.of(root));
        List<TableName> open = new ArrayList<>(needed);
        conditions.stream()
                .filter(condition -> !(condition instanceof Related))
                .filter(condition -> condition.tables().size() > 1 || isToOne(root, condition.table()))
                .flatMap(condition -> condition.tables().stream())
                .forEach(open::add);
        while (!open.isEmpty()) {
            open.sort(
                    Comparator.comparingInt((TableName table) -> schema.joins().distance(joined, table))
                            .thenComparing(table -> !intent.mentioned().contains(table)));
            TableName next = open.remove(0);
            if (!joined.contains(next)) {
                way(joined, next).steps().forEach(step -> {
                    joins.add(step);
                    joined.add(step.target());
                });
            }
        }
        List<Condition> here = conditions.stream()
                .filter(condition -> !(condition instanceof Related) && joined.contains(condition.table()))
                .toList();
        return new Plan(root, joins, here, existences(joined, conditions));
    }

    /** One EXISTS for each way to the many, so that conditions on one related row hold for the same row. */
    private List<Existence> existences(Set<TableName> joined, List<Condition> conditions) {
        Map<Step, List<Condition>> ways = new LinkedHashMap<>();
        List<Existence> existences = new ArrayList<>();
        for (Condition condition : conditions) {
            if (condition instanceof Related related && related.negated()) {
                Step step = firstToMany(joined, related.table());
                List<Condition> inner = new ArrayList<>(related.inner());
                inner.add(new Related(related.table(), List.of(), false));
                existences.add(new Existence(step, inner(step, inner), true));
            } else if (condition instanceof Related related && !related.inner().isEmpty()) {
                Step step = firstToMany(joined, related.table());
                existences.add(new Existence(step, inner(step, related.inner()), false));
            } else if (!joined.contains(condition.table()) && !isOnlyMention(joined, condition)) {
                ways.computeIfAbsent(firstToMany(joined, condition.table()), any -> new ArrayList<>())
                        .add(condition);
            }
        }
        if (existences.stream()
                .filter(Planner::rulesAllOut)
                .map(Existence::step)
                .anyMatch(ways::containsKey)) {
            throw new NotUnderstood(List.of(), "The same rows are both asked for and ruled out.");
        }
        ways.forEach((step, inner) -> existences.add(0, new Existence(step, inner(step, inner), false)));
        return existences;
    }

    /** Whether there must not be any row behind a step; else only some are ruled out. */
    private static boolean rulesAllOut(Existence existence) {
        Plan inner = existence.inner();
        return existence.negated()
                && inner.where().isEmpty()
                && inner.existences().isEmpty();
    }

    /** A table named whose row every row here names anyway adds no condition. */
    private boolean isOnlyMention(Set<TableName> joined, Condition condition) {
        return condition instanceof Related related
                && way(joined, related.table()).toOne();
    }

    private Plan inner(Step step, List<Condition> conditions) {
        return block(step.target(), List.of(), conditions);
    }

    private Step firstToMany(Set<TableName> joined, TableName table) {
        Path path = way(joined, table);
        if (path.steps().isEmpty()) {
            throw new NotUnderstood(
                    List.of(schema.table(table).spoken()), "Rows of " + table + " are both asked for and ruled out.");
        }
        return path.steps().get(0);
    }

    private boolean isToOne(TableName from, TableName to) {
        return schema.joins().isToOne(from, to);
    }

    private Path way(Set<TableName> joined, TableName table) {
        List<Path> paths = schema.joins().paths(joined, table);
        if (paths.isEmpty()) {
            throw new NotUnderstood(
                    List.of(schema.table(table).spoken()),
                    "I see no way to join " + table + " with "
                            + joined.iterator().next() + ".");
        }
        int best = paths.stream().mapToInt(this::cost).min().orElseThrow();
        List<Path> ways = new Roles(schema, intent.hints()).meant(rivals(paths, best));
        if (ways.size() > 1) {
            throw severalWays(table, ways);
        }
        return ways.get(0);
    }

    /** A question back, if words tell the ways apart; where only the columns do, the person has to ask with one. */
    private RuntimeException severalWays(TableName table, List<Path> ways) {
        Map<String, Ambiguous.Meaning> roles = new LinkedHashMap<>();
        ways.forEach(way -> roles.putIfAbsent(role(way), new Ambiguous.Meaning(role(way), between(way))));
        if (roles.size() > 1) {
            return new Ambiguous(
                    schema.table(table).spoken(),
                    roles.values().stream().limit(MOST_ROLES).toList());
        }
        String columns = ways.stream()
                .map(path -> String.join(
                        ", ", path.steps().get(path.steps().size() - 1).join().fromColumns()))
                .distinct()
                .collect(Collectors.joining(" and by "));
        return new NotUnderstood(
                List.of(schema.table(table).spoken()),
                table + " is named by " + columns + ", and it does not say by which.");
    }

    /**
     * The ways that a person may mean: those of the least cost, and to one row also those that are a step longer, as the nation of a
     * supplier or of a customer; a direct way has no rival of that kind.
     */
    private List<Path> rivals(List<Path> paths, int best) {
        List<Path> cheapest = paths.stream().filter(path -> cost(path) == best).toList();
        if (cheapest.get(0).steps().size() < 2 || !cheapest.get(0).toOne()) {
            return cheapest;
        }
        Map<String, Path> roles = new LinkedHashMap<>();
        cheapest.forEach(path -> roles.putIfAbsent(role(path), path));
        paths.stream()
                .filter(path -> path.toOne() && cost(path) <= best + JoinGraph.STEP)
                .forEach(path -> roles.putIfAbsent(role(path), path));
        return List.copyOf(roles.values());
    }

    /** Tables that were named, that only link two others, or that buy (for what is sold) make a way cheaper. */
    private int cost(Path path) {
        int cost = path.cost();
        for (Step step : path.steps()) {
            Table table = schema.table(step.target());
            cost -= intent.mentioned().contains(table.name()) ? NAMED : 0;
            cost -= isLink(table) ? 2 : 0;
            cost -= isSale() && table.words().stream().anyMatch(BUYERS::contains) ? NAMED : 0;
        }
        return cost;
    }

    private boolean isLink(Table table) {
        return table.key().size() > 1 && table.key().stream().allMatch(schema.joins()::isReference);
    }

    private boolean isSale() {
        return Stream.concat(
                        intent.outputs().stream().map(Output::expression),
                        intent.orders().stream().map(Order::by))
                .anyMatch(expression ->
                        expression instanceof Aggregated sum && sum.argument() instanceof Expression.Formula);
    }

    private static Set<TableName> between(Path path) {
        return path.steps().stream()
                .map(Step::target)
                .filter(target -> !target.equals(path.end()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How a way is said: by the column that names the row, or the table before the last. */
    private String role(Path path) {
        Step last = path.steps().get(path.steps().size() - 1);
        Table source = schema.table(last.source());
        return source.spoken() + " " + schema.table(path.end()).spoken();
    }

    private void refuseDoubleCounting(Plan plan) {
        refuseSiblings(plan);
        boolean adds = Stream.concat(
                        intent.outputs().stream().map(Output::expression),
                        intent.orders().stream().map(Order::by))
                .anyMatch(expression -> expression instanceof Aggregated aggregated
                        && (aggregated.function() == Function.SUM || aggregated.function() == Function.AVG)
                        && !aggregated.distinct()
                        && (plan.multiplies() || !aggregated.table().equals(plan.root())));
        if (adds) {
            throw new NotUnderstood(
                    List.of(), "Joining these tables would count " + plan.root() + " rows more than once.");
        }
    }

    /** Rows that merely share a parent are not computed for each other: payments of a store for its other lines. */
    private void refuseSiblings(Plan plan) {
        boolean computes = Stream.concat(
                        intent.outputs().stream().map(Output::expression),
                        intent.orders().stream().map(Order::by))
                .anyMatch(Expression::isAggregate);
        Set<TableName> parents = new LinkedHashSet<>();
        for (Step step : plan.joins()) {
            if ((computes || !intent.having().isEmpty()) && !step.toOne() && parents.contains(step.source())) {
                throw new NotUnderstood(
                        List.of(),
                        "Rows of " + step.target() + " and " + plan.root() + " only share their " + step.source()
                                + ".");
            }
            if (step.toOne() && !isLink(schema.table(step.source()))) {
                parents.add(step.target());
            }
        }
    }
}
