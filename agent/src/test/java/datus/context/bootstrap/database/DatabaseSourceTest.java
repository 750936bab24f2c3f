package datus.context.bootstrap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.context.Entry;
import datus.context.bootstrap.BootstrapSource;
import datus.context.bootstrap.BootstrapSourceContract;
import datus.context.bootstrap.Step;
import datus.context.bootstrap.TestShop;
import datus.error.DatusException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseSourceTest extends BootstrapSourceContract {

    @Override
    protected BootstrapSource source() {
        return new DatabaseSource();
    }

    @Override
    protected Path fixture() {
        return root;
    }

    @Override
    protected List<String> holds() {
        return List.of(
                "table:shop/customers",
                "column:shop/customers.id",
                "column:shop/customers.name",
                "column:shop/customers.password",
                "value:shop/customers.name",
                "table:shop/orders",
                "column:shop/orders.id",
                "column:shop/orders.customer",
                "column:shop/orders.status",
                "column:shop/orders.total",
                "column:shop/orders.ordered",
                "value:shop/orders.status",
                "table:shop/archive.orders",
                "column:shop/archive.orders.id",
                "column:shop/archive.orders.status");
    }

    @Test
    void aTableIsFoundByItsCommentAndTellsItsKeys() throws Exception {
        Entry orders = entry("table:shop/orders");

        assertThat(orders.text()).isEqualTo("What customers bought");
        assertThat(orders.content()).contains("PRIMARY KEY (id)", "FOREIGN KEY (customer) REFERENCES customers (id)");
    }

    @Test
    void columnsWithFewValuesTellThem() throws Exception {
        assertThat(entry("value:shop/orders.status").content()).isEqualTo("open\nshipped");
    }

    @Test
    void aViewThatIsBrokenFailsWithItsValuesOnly() throws Exception {
        TestShop.run(
                root,
                "CREATE TABLE base (word VARCHAR)",
                "CREATE VIEW broken AS SELECT word FROM base",
                "DROP TABLE base");
        List<Step> steps = steps();

        assertThat(step(steps, "broken").read()).isNotEmpty();
        assertThatThrownBy(() -> step(steps, "broken values").read()).isInstanceOf(DatusException.class);
    }

    private static Step step(List<Step> steps, String name) {
        return steps.stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
