package datus.data.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostgresUrlTest {
    @Test
    void the_form_of_a_database_url_is_taken_apart() {
        assertThat(PostgresUrl.of("postgres://ana:p%40ss+w@db.example.org:6432/shop?sslmode=require"))
                .isEqualTo(new PostgresUrl(
                        "jdbc:postgresql://db.example.org:6432/shop?sslmode=require",
                        Optional.of("ana"),
                        Optional.of("p@ss+w")));
        assertThat(PostgresUrl.of("postgresql:///shop"))
                .isEqualTo(new PostgresUrl("jdbc:postgresql://localhost/shop", Optional.empty(), Optional.empty()));
    }

    @Test
    void the_drivers_own_form_stays_as_it_is() {
        String own = "jdbc:postgresql://db:5432/shop?user=ana";
        assertThat(PostgresUrl.of(own)).isEqualTo(new PostgresUrl(own, Optional.empty(), Optional.empty()));
    }
}
