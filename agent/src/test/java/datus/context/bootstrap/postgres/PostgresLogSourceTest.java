package datus.context.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.context.Entry;
import datus.context.State;
import datus.context.bootstrap.BootstrapSource;
import datus.context.bootstrap.BootstrapSourceContract;
import datus.error.DatusException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresLogSourceTest extends BootstrapSourceContract {

    @Override
    protected BootstrapSource source() {
        return new PostgresLogSource();
    }

    @Override
    protected Path fixture() throws Exception {
        return resource("postgres");
    }

    @Override
    protected List<String> holds() {
        return List.of(
                "reference_sql:shop/select-total-from-orders-where-status",
                "reference_sql:shop/select-name-as-the-name-from-customers-where-id");
    }

    @Test
    void aQueryIsKeptWithoutItsValuesAndWithHowOftenItRan() throws Exception {
        Entry open = entry("reference_sql:shop/select-total-from-orders-where-status");

        assertThat(open.content()).isEqualTo("SELECT total FROM orders\nWHERE status = ?");
        assertThat(open.tags()).containsExactly("ran:2");
        assertThat(open.state()).isEqualTo(State.RAN);
        assertThat(open.columns()).containsExactlyInAnyOrder("orders.total", "orders.status");
    }

    @Test
    void statementsOfCsvRunOverLinesAndHoldQuotes() throws Exception {
        assertThat(entry("reference_sql:shop/select-name-as-the-name-from-customers-where-id")
                        .content())
                .isEqualTo("SELECT name AS \"the name\"\nFROM customers WHERE id = ?");
    }

    @Test
    void aDatasourceWithoutStatisticsSaysWhatItNeeds() {
        assertThatThrownBy(() -> source().steps(shop.input(root)).get(0).read())
                .isInstanceOf(DatusException.class)
                .hasMessageStartingWith("shop does not tell its statistics");
    }
}
