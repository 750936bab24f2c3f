package datus.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    private static final List<String> KNOWN = List.of("orders", "lineitem", "customer", "csv", "on");

    @ParameterizedTest
    @CsvSource({"ordres,orders", "ORDER,orders", "line_item,lineitem", "cvs,csv", "custumers,customer", "no,on"})
    void a_slip_is_understood(String typed, String meant) {
        assertThat(NearestName.of(typed, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"revenue", "o", "xyz", "''"})
    void another_word_is_not(String typed) {
        assertThat(NearestName.of(typed, List.of("orders", "lineitem", "d"))).isEmpty();
    }

    @Test
    void a_hint_goes_on_with_what_helps_otherwise() {
        assertThat(NearestName.hint("ordres", KNOWN, "%tables lists all."))
                .isEqualTo("Did you mean orders? %tables lists all.");
        assertThat(NearestName.hint("revenue", KNOWN, "%tables lists all.")).isEqualTo("%tables lists all.");
    }
}
