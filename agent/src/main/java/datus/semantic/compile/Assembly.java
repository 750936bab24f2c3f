package datus.semantic.compile;

import datus.error.DatusException;
import datus.semantic.Grain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the queries of the groups together: flat if there is one, else side by side by the dimensions. */
final class Assembly {
    private final Asked asked;
    private final SqlStyle style;
    private final Map<String, Value> values;
    private final Map<String, Value> compared;
    private final List<Group> groups;
    private final Map<String, String> columns = new HashMap<>();

    /**
     * What is to be put together.
     *
     * @param values the metrics to show
     * @param compared these and the ones that conditions compare
     */
    Assembly(Asked asked, Map<String, Value> values, Map<String, Value> compared, List<Group> groups) {
        this.asked = asked;
        this.style = asked.style();
        this.values = values;
        this.compared = compared;
        this.groups = groups;
    }

    String text() {
        Group only = groups.get(0);
        boolean flat = groups.size() == 1 && !asked.query().fillGaps() && !only.isRunning() && !only.isSnapshot();
        return flat ? flat(only) : together();
    }

    private String flat(Group group) {
        GroupQuery query = new GroupQuery(asked, group);
        Select select = query.select();
        metrics(select, query::aggregate);
        select.having(having(query::aggregate));
        return new Ordering(asked).of(select).toString();
    }

    private void metrics(Select select, Function<Leaf, String> leaves) {
        values.forEach((name, value) -> select.column(value.sql(style, leaves), style.quote(name)));
    }

    private List<String> having(Function<Leaf, String> leaves) {
        return asked.having().stream()
                .map(condition -> condition.with(name -> {
                    Value value = compared.get(name);
                    if (value == null) {
                        return name;
                    }
                    String sql = value.sql(style, leaves);
                    return value.isPlain() ? sql : "(" + sql + ")";
                }))
                .toList();
    }

    private String together() {
        List<Member> members = groups.stream().map(this::member).toList();
        With with = new With(members.stream()
                .flatMap(member -> member.rows().tables().stream())
                .collect(Collectors.toSet()));
        List<String> names = new ArrayList<>();
        for (Member member : members) {
            String name = with.name(member.group().name());
            names.add(name);
            member.add().accept(with, name);
            for (Leaf leaf : member.group().leaves()) {
                columns.put(leaf.name(), style.quote(name) + "." + style.quote(leaf.name()));
            }
        }
        return with.before(last(with, names), style);
    }

    /** A group, the rows that it reads, and how its query is added. */
    private record Member(Group group, RowSource rows, BiConsumer<With, String> add) {}

    private Member member(Group group) {
        if (group.isRunning()) {
            RunningQuery query = new RunningQuery(asked, group);
            return new Member(group, query.rows(), query::addTo);
        }
        GroupQuery query = new GroupQuery(asked, group);
        return new Member(group, query.rows(), (with, name) -> with.put(name, query.whole()));
    }

    private Select last(With with, List<String> names) {
        Select select = new Select();
        boolean single = names.size() == 1 && !asked.query().fillGaps();
        String rows = single ? names.get(0) : asked.dimensions().isEmpty() ? "" : keys(with, names);
        asked.columns().forEach(column -> select.column(single ? column : style.quote(rows) + "." + column, column));
        Function<Leaf, String> leaves = leaf -> column(leaf, single);
        metrics(select, leaves);
        select.where(having(leaves));
        if (single) {
            select.from(style.quote(rows));
        } else if (rows.isEmpty()) {
            select.from(names.stream().map(style::quote).collect(Collectors.joining("\nCROSS JOIN ")));
        } else {
            select.from(style.quote(rows)
                    + names.stream().map(name -> join(rows, name)).collect(Collectors.joining()));
        }
        return new Ordering(asked).of(select);
    }

    private String column(Leaf leaf, boolean single) {
        String column = single ? style.quote(leaf.name()) : columns.getOrDefault(leaf.name(), style.quote(leaf.name()));
        return leaf.ifNone()
                .map(none -> "coalesce(" + column + ", " + none + ")")
                .orElse(column);
    }

    private String join(String rows, String name) {
        return asked.columns().stream()
                .map(column -> style.same(style.quote(name) + "." + column, style.quote(rows) + "." + column))
                .collect(Collectors.joining("\n  AND ", "\nLEFT JOIN " + style.quote(name) + "\n  ON ", ""));
    }

    /** The rows to show: the dimensions that any group has, or every period with them. */
    private String keys(With with, List<String> names) {
        String found = with.name("shown");
        String columnList = String.join(", ", asked.columns());
        with.put(
                found,
                names.stream()
                        .map(name -> "SELECT " + columnList + "\nFROM " + style.quote(name))
                        .collect(Collectors.joining("\nUNION\n")));
        return asked.query().fillGaps() ? filled(with, found) : found;
    }

    private String filled(With with, String found) {
        DimensionName time = asked.time()
                .orElseThrow(() -> DatusException.user(
                        "Gaps in time can be filled only where metrics are taken by time.",
                        "Add metric_time or month."));
        Grain grain = Asked.grain(time);
        String periods = with.name("periods");
        if (style.seriesRecurs()) {
            with.recurs();
        }
        String column = style.quote(time.text());
        with.put(
                periods,
                TimeAxis.series(style, grain, asked.query().time(), style.quote(found), column, periods, column));
        String filled = with.name("filled");
        with.put(filled, everyPeriod(time, periods, found));
        return filled;
    }

    private String everyPeriod(DimensionName time, String periods, String found) {
        Select select = new Select();
        List<String> others = new ArrayList<>();
        for (DimensionName name : asked.dimensions()) {
            String column = style.quote(name.text());
            if (name.equals(time)) {
                select.column(column, column);
            } else if (name.isMetricTime()) {
                select.column(style.truncate(Asked.grain(name), style.quote(time.text())), column);
            } else {
                others.add(column);
                select.column(column, column);
            }
        }
        String crossed = others.isEmpty()
                ? ""
                : "\nCROSS JOIN (SELECT DISTINCT " + String.join(", ", others) + " FROM " + style.quote(found)
                        + ") AS others";
        return select.from(style.quote(periods) + crossed).toString();
    }
}
