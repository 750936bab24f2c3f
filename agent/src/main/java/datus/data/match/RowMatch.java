package datus.data.match;

import datus.data.text.SqlToken;
import datus.data.text.SqlTokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether rows are the right ones: the same rows as often, in the same order where order counts. What columns are called and what holds a
 * number does not matter.
 *
 * @param ordered whether the order of rows counts
 * @param beginning whether the right rows are only the first of more: then all of them have to be there
 */
public record RowMatch(boolean ordered, boolean beginning) {
    private static final Comparator<List<ComparedValue>> ORDER = RowMatch::compare;

    /** Of whole results. */
    public RowMatch(boolean ordered) {
        this(ordered, false);
    }

    /** Of what a statement gives: the order counts where the statement as a whole says in which. */
    public static RowMatch of(String sql) {
        int depth = 0;
        boolean ordered = false;
        for (SqlToken token : SqlTokens.withoutComments(sql)) {
            depth += token.isSymbol('(') ? 1 : token.isSymbol(')') ? -1 : 0;
            ordered |= depth == 0 && token.isWord("ORDER");
        }
        return new RowMatch(ordered);
    }

    /** Whether the given rows are the right ones. */
    public boolean accepts(List<List<@Nullable Object>> right, List<List<@Nullable Object>> given) {
        boolean isLongEnough = beginning ? given.size() >= right.size() : given.size() == right.size();
        if (!isLongEnough) {
            return false;
        }
        List<List<ComparedValue>> wanted = values(right);
        List<List<ComparedValue>> found = values(given);
        return ordered
                ? isSame(wanted, found.subList(0, wanted.size()))
                : heaps(wanted).entrySet().stream()
                        .allMatch(heap -> holds(heap.getValue(), heap(found, heap.getKey())));
    }

    /** The same for rows that match, but for numbers at the edge of a rounding. */
    public String fingerprint(List<List<@Nullable Object>> rows) {
        Stream<String> rounded = values(rows).stream()
                .map(row -> row.stream().map(ComparedValue::rounded).collect(Collectors.joining("\u0000")));
        return (ordered ? rounded : rounded.sorted()).collect(Collectors.joining("\n"));
    }

    private static List<List<ComparedValue>> values(List<List<@Nullable Object>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(ComparedValue::of).toList())
                .toList();
    }

    private static Map<String, List<List<ComparedValue>>> heaps(List<List<ComparedValue>> rows) {
        return rows.stream().collect(Collectors.groupingBy(RowMatch::heap));
    }

    private static String heap(List<ComparedValue> row) {
        return row.stream().map(ComparedValue::heap).collect(Collectors.joining("\u0000"));
    }

    private static List<List<ComparedValue>> heap(List<List<ComparedValue>> rows, String heap) {
        return rows.stream().filter(row -> heap(row).equals(heap)).toList();
    }

    /** Rows that are sorted alike nearly always stand beside those they match; where numbers are close, each is looked for. */
    private static boolean holds(List<List<ComparedValue>> wanted, List<List<ComparedValue>> given) {
        List<List<ComparedValue>> sorted = given.stream().sorted(ORDER).toList();
        boolean isWhole = wanted.size() == given.size();
        if (isWhole && isSame(wanted.stream().sorted(ORDER).toList(), sorted)) {
            return true;
        }
        return wanted.size() <= given.size() && isAmong(wanted, new ArrayList<>(sorted));
    }

    private static boolean isSame(List<List<ComparedValue>> wanted, List<List<ComparedValue>> given) {
        Iterator<List<ComparedValue>> next = given.iterator();
        return wanted.stream().allMatch(row -> matches(row, next.next()));
    }

    private static boolean isAmong(List<List<ComparedValue>> wanted, List<List<ComparedValue>> left) {
        for (List<ComparedValue> row : wanted) {
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

    private static boolean matches(List<ComparedValue> wanted, List<ComparedValue> given) {
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

    private static int compare(List<ComparedValue> one, List<ComparedValue> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
