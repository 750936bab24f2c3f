package datus.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowMatchTest {
    private static final RowMatch ANY_ORDER = new RowMatch(false);

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    @Test
    void theSameRowsInAnyOrderAreTheSameUnlessTheOrderCounts() {
        List<List<@Nullable Object>> rows = List.of(row("a", 1L), row("b", null));
        List<List<@Nullable Object>> turned = List.of(row("b", null), row("a", 1L));
        assertThat(ANY_ORDER.isSame(rows, turned)).isTrue();
        assertThat(new RowMatch(true).isSame(rows, turned)).isFalse();
        assertThat(new RowMatch(true).isSame(rows, rows)).isTrue();
    }

    @Test
    void aRowThatIsThereTwiceIsNotTheSameAsOnce() {
        assertThat(ANY_ORDER.isSame(List.of(row(1L), row(1L), row(2L)), List.of(row(1L), row(2L), row(2L))))
                .isFalse();
    }

    @Test
    void numbersAreTheSameToAMillionthWhateverTheirType() {
        assertThat(ANY_ORDER.isSame(List.of(row(0.3333333)), List.of(row(new BigDecimal("0.33333333333")))))
                .isTrue();
        assertThat(ANY_ORDER.isSame(List.of(row(3L)), List.of(row(3.0)))).isTrue();
        assertThat(ANY_ORDER.isSame(List.of(row(1_000_000_001L)), List.of(row(1_000_000_002L))))
                .isFalse();
        assertThat(ANY_ORDER.isSame(List.of(row(1.0)), List.of(row(1.001)))).isFalse();
    }

    @Test
    void numbersThatSortDifferentlyByATinyDifferenceFindTheirTwins() {
        assertThat(ANY_ORDER.isSame(
                        List.of(row(1.0000000, "b"), row(1.0000001, "a")),
                        List.of(row(1.0000001, "b"), row(1.0000000, "a"))))
                .isTrue();
    }

    @Test
    void moreColumnsAreNotTheSame() {
        assertThat(ANY_ORDER.isSame(List.of(row(1L)), List.of(row(1L, 2L)))).isFalse();
        assertThat(ANY_ORDER.isSame(List.of(row("1")), List.of(row(1L)))).isFalse();
    }
}
