package datus.evaluation.judge;

import static org.assertj.core.api.Assertions.assertThat;

import datus.evaluation.set.GoldResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When rows count as the right ones. */
class StrictMatchTest {
    private final GoldResult gold = gold(false, false, row("a", 1), row("b", 2), row("b", 2));

    @Test
    void takesTheSameRowsInAnyOrderAsOftenAsTheyAre() {
        assertThat(accepts(gold, row("b", 2), row("a", 1), row("b", 2))).isTrue();
        assertThat(accepts(gold, row("b", 2), row("a", 1), row("a", 1))).isFalse();
        assertThat(accepts(gold, row("a", 1), row("b", 2))).isFalse();
        assertThat(accepts(gold, row("a", 1), row("b", 2), row("b", 2), row("b", 2)))
                .isFalse();
    }

    @Test
    void asksForTheOrderWhereItCounts() {
        GoldResult ordered = gold(true, false, row("a", 1), row("b", 2));
        assertThat(accepts(ordered, row("a", 1), row("b", 2))).isTrue();
        assertThat(accepts(ordered, row("b", 2), row("a", 1))).isFalse();
    }

    @Test
    void asksForAsManyColumnsAlsoWithoutRows() {
        GoldResult empty = gold(false, false);
        assertThat(new StrictMatch(empty).accepts(2, List.of())).isTrue();
        assertThat(new StrictMatch(empty).accepts(1, List.of())).isFalse();
    }

    @Test
    void takesNumbersForTheSameToOnePartInAMillionWhateverHoldsThem() {
        GoldResult numbers = gold(false, false, row("1000000", 0.1), row(true, new BigDecimal("2.50")));
        assertThat(accepts(numbers, row(1_000_000.5, "0.1000000001"), row(1L, 2.5)))
                .isTrue();
        assertThat(accepts(numbers, row(1_000_002, 0.1), row(1L, 2.5))).isFalse();
    }

    @Test
    void findsCloseNumbersThatSortOtherwise() {
        GoldResult close = gold(false, false, row(1.0, 7), row(1.0000001, 3));
        assertThat(accepts(close, row(1.0, 3), row(1.0000001, 7))).isTrue();
    }

    @Test
    void readsPointsInTimeHoweverTheyAreWrittenAndMidnightAsTheDay() {
        GoldResult times = gold(false, false, row("2022-03-07 00:00:00.0", "2022-03-07T08:30"));
        assertThat(accepts(times, row(LocalDate.of(2022, 3, 7), LocalDateTime.of(2022, 3, 7, 8, 30))))
                .isTrue();
        assertThat(accepts(times, row(LocalDate.of(2022, 3, 8), LocalDateTime.of(2022, 3, 7, 8, 30))))
                .isFalse();
    }

    @Test
    void tellsNullFromEverythingElse() {
        GoldResult nothing = gold(false, false, row(null, "null"));
        assertThat(accepts(nothing, row(null, "null"))).isTrue();
        assertThat(accepts(nothing, row("null", "null"))).isFalse();
        assertThat(accepts(nothing, row("", "null"))).isFalse();
    }

    @Test
    void wantsAllOfTheFirstRowsOfMore() {
        GoldResult first = gold(false, true, row("a", 1), row("b", 2));
        assertThat(accepts(first, row("c", 3), row("b", 2), row("a", 1))).isTrue();
        assertThat(accepts(first, row("c", 3), row("b", 2), row("d", 4))).isFalse();
    }

    @Test
    void findsTheOrderOfTheWholeStatementOnly() {
        assertThat(GoldRun.isOrdered("SELECT a FROM t ORDER BY a")).isTrue();
        assertThat(GoldRun.isOrdered("SELECT rank() OVER (ORDER BY a) FROM t")).isFalse();
        assertThat(GoldRun.isOrdered("SELECT 'order by a' FROM (SELECT a FROM t ORDER BY a LIMIT 3) x"))
                .isFalse();
    }

    private static boolean accepts(GoldResult gold, List<?>... rows) {
        return new StrictMatch(gold).accepts(2, List.<List<@Nullable Object>>copyOf(typed(rows)));
    }

    private static GoldResult gold(boolean ordered, boolean truncated, List<?>... rows) {
        return new GoldResult(List.of("x", "y"), ordered, truncated, typed(rows));
    }

    @SuppressWarnings("unchecked")
    private static List<List<@Nullable Object>> typed(List<?>... rows) {
        return (List<List<@Nullable Object>>) (List<?>) Arrays.asList(rows);
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
