package datus.semantic.compile;

import datus.error.DatusException;
import datus.error.NearestName;
import datus.semantic.MetricQuery.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Adds order and limit. What the question leaves open is settled by the dimensions, so that the same question shows the same. */
final class Ordering {
    private final Asked asked;

    Ordering(Asked asked) {
        this.asked = asked;
    }

    Select of(Select select) {
        List<String> order = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (Order by : asked.query().order()) {
            String column = column(by.by());
            named.add(column);
            order.add(by.descending() ? asked.style().descending(column) : column);
        }
        asked.columns().stream().filter(column -> !named.contains(column)).forEach(order::add);
        select.order(order);
        asked.query().limit().ifPresent(select::limit);
        return select;
    }

    private String column(String name) {
        List<String> known = Stream.concat(asked.query().metrics().stream(), asked.query().dimensions().stream())
                .toList();
        if (!known.contains(name)) {
            throw DatusException.user(
                    "The order names \"" + name + "\", which is not asked for.",
                    NearestName.hint(name, known, "Asked for: " + String.join(", ", known) + "."));
        }
        return asked.style().quote(name);
    }
}
