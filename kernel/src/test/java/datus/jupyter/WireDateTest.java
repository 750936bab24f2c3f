package datus.jupyter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireDateTest {
    @Test
    void seconds_have_six_digits() {
        assertThat(WireDate.of(Instant.parse("2026-01-02T03:04:05.000007999Z")))
                .isEqualTo("2026-01-02T03:04:05.000007Z");
        assertThat(WireDate.of(Instant.parse("2026-11-23T00:00:00Z"))).isEqualTo("2026-11-23T00:00:00.000000Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T11:00:00.5Z",
                "2026-11-23T11:00:00.500Z",
                "2026-11-23T12:00:00.500000+01:00",
                "2026-11-23T11:00:00.500000+00:00"
            })
    void dates_of_all_clients_can_be_read(String date) {
        assertThat(WireDate.read(date)).contains(Instant.parse("2026-11-23T11:00:00.5Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-11-23"})
    void what_is_no_date_has_none(String date) {
        assertThat(WireDate.read(date)).isEmpty();
    }
}
