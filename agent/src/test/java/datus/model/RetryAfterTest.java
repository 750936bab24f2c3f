package datus.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
    @Test
    void seconds_and_dates_are_read_and_nothing_else() {
        assertThat(RetryAfter.parse("7")).contains(Duration.ofSeconds(7));
        assertThat(RetryAfter.parse(" 1.5 ")).contains(Duration.ofMillis(1500));
        assertThat(RetryAfter.parse("Wed, 21 Oct 2015 07:28:00 GMT")).contains(Duration.ZERO);
        assertThat(RetryAfter.parse("Fri, 21 Oct 2185 07:28:00 GMT").orElseThrow())
                .isPositive();
        assertThat(RetryAfter.parse("soon")).isEmpty();
        assertThat(RetryAfter.parse("-1")).isEmpty();
    }
}
