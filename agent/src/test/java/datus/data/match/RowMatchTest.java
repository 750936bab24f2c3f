package datus.data.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When rows count as the right ones. */
class RowMatchTest {
    private static final RowMatch ANY_ORDER = new RowMatch(false);

    private final List<List<@Nullable Object>> right = List.of(row("a", 1), row("b", 2), row("b", 2));

    @Test
    void takesTheSameRowsInAnyOrderAsOftenAsTheyAre() {
        assertThat(ANY_ORDER.accepts(right, List.of(row("b", 2), row("a", 1), row("b", 2))))
                .isTrue();
        assertThat(ANY_ORDER.accepts(right, List.of(row("b", 2), row("a", 1), row("a", 1))))
                .isFalse();
        assertThat(ANY_ORDER.accepts(right, List.of(row("a", 1), row("b", 2)))).isFalse();
        assertThat(ANY_ORDER.accepts(right, List.of(row("b", 2), row("a", 1), row("b", 2), row("b", 2))))
                .isFalse();
    }

    @Test
    void asksForTheOrderWhereItCounts() {
        List<List<@Nullable Object>> turned = List.of(row("b", 2), row("b", 2), row("a", 1));
        assertThat(new RowMatch(true).accepts(right, right)).isTrue();
        assertThat(new RowMatch(true).accepts(right, turned)).isFalse();
    }

    @Test
    void moreColumnsAreNotTheSame() {
        assertThat(ANY_ORDER.accepts(List.of(row(1)), List.of(row(1, 2)))).isFalse();
    }

    @Test
    void takesNumbersForTheSameToOnePartInAMillionWhateverHoldsThem() {
        List<List<@Nullable Object>> numbers = List.of(row("1000000", 0.1), row(true, new BigDecimal("2.50")));
        assertThat(ANY_ORDER.accepts(numbers, List.of(row(1_000_000.5, "0.1000000001"), row(1L, 2.5))))
                .isTrue();
        assertThat(ANY_ORDER.accepts(numbers, List.of(row(1_000_002, 0.1), row(1L, 2.5))))
                .isFalse();
    }

    @Test
    void findsCloseNumbersThatSortOtherwise() {
        assertThat(ANY_ORDER.accepts(List.of(row(1.0, 7), row(1.0000001, 3)), List.of(row(1.0, 3), row(1.0000001, 7))))
                .isTrue();
    }

    @Test
    void readsPointsInTimeHoweverTheyAreWrittenAndMidnightAsTheDay() {
        List<List<@Nullable Object>> times = List.of(row("2022-03-07 00:00:00.0", "2022-03-07T08:30"));
        LocalDateTime morning = LocalDateTime.of(2022, 3, 7, 8, 30);
        assertThat(ANY_ORDER.accepts(times, List.of(row(LocalDate.of(2022, 3, 7), morning))))
                .isTrue();
        assertThat(ANY_ORDER.accepts(times, List.of(row(LocalDate.of(2022, 3, 8), morning))))
                .isFalse();
    }

    @Test
    void tellsNullFromEverythingElse() {
        List<List<@Nullable Object>> nothing = List.of(row(null, "null"));
        assertThat(ANY_ORDER.accepts(nothing, List.of(row(null, "null")))).isTrue();
        assertThat(ANY_ORDER.accepts(nothing, List.of(row("null", "null")))).isFalse();
        assertThat(ANY_ORDER.accepts(nothing, List.of(row("", "null")))).isFalse();
    }

    @Test
    void wantsAllOfTheFirstRowsOfMore() {
        RowMatch first = new RowMatch(false, true);
        assertThat(first.accepts(right, List.of(row("c", 3), row("b", 2), row("b", 2), row("a", 1))))
                .isTrue();
        assertThat(first.accepts(right, List.of(row("c", 3), row("b", 2), row("a", 1), row("d", 4))))
                .isFalse();
    }

    @Test
    void findsTheOrderOfTheWholeStatementOnly() {
        assertThat(RowMatch.of("SELECT a FROM t ORDER BY a").ordered()).isTrue();
        assertThat(RowMatch.of("SELECT rank() OVER (ORDER BY a) FROM t").ordered())
                .isFalse();
        assertThat(RowMatch.of("SELECT 'order by a' FROM (SELECT a FROM t ORDER BY a LIMIT 3) x")
                        .ordered())
                .isFalse();
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
