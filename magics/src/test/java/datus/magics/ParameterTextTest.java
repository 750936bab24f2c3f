package datus.magics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.error.DatusException;
import java.math.BigInteger;
import java.util.AbstractMap.SimpleEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTextTest {

    @Test
    void literalsOfPythonAndSqlAreRead() {
        assertThat(
                        ParameterText.read(
                                """
                        # Parameters
                        region = "EU"  # injected
                        year = 1_995
                        rate = -1.5e3
                        exact = True
                        none = None
                        day = '1995-01-01'
                        quoted = 'it''s'
                        """))
                .containsExactly(
                        Map.entry("region", "EU"),
                        Map.entry("year", 1995L),
                        Map.entry("rate", -1500.0),
                        Map.entry("exact", true),
                        entry("none", null),
                        Map.entry("day", "1995-01-01"),
                        Map.entry("quoted", "it's"));
    }

    @Test
    void listsMayGoOverLinesAndHoldAnything() {
        assertThat(ParameterText.read("x = [1,\n  'b', None, [2.5],\n]\ny = (1, 2)"))
                .containsEntry("x", Arrays.asList(1L, "b", null, List.of(2.5)))
                .containsEntry("y", List.of(1L, 2L));
    }

    @Test
    void charactersThatPapermillEscapesComeBack() {
        assertThat(ParameterText.read("city = \"K\\xf6ln \\u5317\\u4eac \\U0001f600 \\\"q\\\" \\\\ \\n\""))
                .containsEntry("city", "Köln 北京 😀 \"q\" \\ \n");
    }

    @Test
    void integersOfAnySizeStayExact() {
        assertThat(ParameterText.read("n = 170141183460469231731687303715884105727"))
                .containsEntry("n", new BigInteger("170141183460469231731687303715884105727"));
    }

    @Test
    void papermillsNotANumberIsRead() {
        assertThat(ParameterText.read("a = float('nan')\nb = float('-inf')"))
                .containsEntry("a", Double.NaN)
                .containsEntry("b", Double.NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "region",
                "region =",
                "region = EU",
                "region = 'EU",
                "x = [1, 2",
                "x = {'a': 1}",
                "x = 1 2",
                "= 3",
                "x = \"\\uZZZZ\"",
                "x = \"\\Uffffffff\""
            })
    void whatIsNoParameterIsRefusedWithTheNextStep(String text) {
        assertThatThrownBy(() -> ParameterText.read(text)).isInstanceOfSatisfying(DatusException.class, error -> {
            assertThat(error.message()).startsWith("Cannot read ");
            assertThat(error.hint()).contains("region = 'EUROPE'");
        });
    }

    private static Map.Entry<String, @Nullable Object> entry(String key, @Nullable Object value) {
        return new SimpleEntry<>(key, value);
    }
}
