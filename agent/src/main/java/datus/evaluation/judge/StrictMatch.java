package datus.evaluation.judge;

import datus.evaluation.set.GoldResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether rows are the right ones: as many columns, the same rows as often, in the same order where order counts. What columns are called
 * does not matter. Of right rows that are only the first of more, all have to be there.
 */
final class StrictMatch {
    private static final Comparator<List<Cell>> ORDER = StrictMatch::compare;

    private final GoldResult gold;

    StrictMatch(GoldResult gold) {
        this.gold = gold;
    }

    boolean accepts(int columns, List<List<@Nullable Object>> rows) {
        boolean isLongEnough = gold.truncated()
                ? rows.size() >= gold.rows().size()
                : rows.size() == gold.rows().size();
        if (columns != gold.columns().size() || !isLongEnough) {
            return false;
        }
        List<List<Cell>> wanted = cells(gold.rows());
        List<List<Cell>> given = cells(rows);
        return gold.ordered()
                ? isSame(wanted, given.subList(0, wanted.size()))
                : heaps(wanted).entrySet().stream()
                        .allMatch(heap -> holds(heap.getValue(), heap(given, heap.getKey())));
    }

    static List<List<Cell>> cells(List<List<@Nullable Object>> rows) {
        return rows.stream().map(row -> row.stream().map(Cell::of).toList()).toList();
    }

    private static Map<String, List<List<Cell>>> heaps(List<List<Cell>> rows) {
        return rows.stream().collect(Collectors.groupingBy(StrictMatch::heap));
    }

    private static String heap(List<Cell> row) {
        return row.stream().map(Cell::heap).collect(Collectors.joining("\u0000"));
    }

    private static List<List<Cell>> heap(List<List<Cell>> rows, String heap) {
        return rows.stream().filter(row -> heap(row).equals(heap)).toList();
    }

    /** Rows that are sorted alike nearly always stand beside those they match; where numbers are close, each is looked for. */
    private static boolean holds(List<List<Cell>> wanted, List<List<Cell>> given) {
        List<List<Cell>> sorted = given.stream().sorted(ORDER).toList();
        boolean isWhole = wanted.size() == given.size();
        if (isWhole && isSame(wanted.stream().sorted(ORDER).toList(), sorted)) {
            return true;
        }
        return wanted.size() <= given.size() && isAmong(wanted, new ArrayList<>(sorted));
    }

    private static boolean isSame(List<List<Cell>> wanted, List<List<Cell>> given) {
        Iterator<List<Cell>> next = given.iterator();
        return wanted.stream().allMatch(row -> matches(row, next.next()));
    }

    private static boolean isAmong(List<List<Cell>> wanted, List<List<Cell>> left) {
        for (List<Cell> row : wanted) {
            int at = 0;
            while (at < left.size() && !matches(row, left.get(at))) {
                at++;
            }
            if (at == left.size()) {
                return false;
            }
            left.remove(at);
        }
        return true;
    }

    private static boolean matches(List<Cell> wanted, List<Cell> given) {
        if (wanted.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).matches(given.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static int compare(List<Cell> one, List<Cell> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
