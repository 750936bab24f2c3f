package datus.context.bootstrap.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.context.Entry;
import datus.context.bootstrap.BootstrapSource;
import datus.context.bootstrap.BootstrapSourceContract;
import datus.error.DatusException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricFlowSourceTest extends BootstrapSourceContract {

    @Override
    protected BootstrapSource source() {
        return new MetricFlowSource();
    }

    @Override
    protected Path fixture() throws Exception {
        return resource("metricflow/orders.yml");
    }

    @Override
    protected List<String> holds() {
        return List.of("semantic_model:shop/orders", "metric:shop/orders_open");
    }

    @Test
    void aModelStandsOverATableOfTheCatalogue() throws Exception {
        Entry orders = entry("semantic_model:shop/orders");

        assertThat(orders.tables()).containsExactly("orders");
        assertThat(orders.columns()).contains("orders.id", "orders.total");
        assertThat(orders.provenance().origin()).endsWith("orders.yml:1");
    }

    @Test
    void aFileOfAFolderThatIsBrokenFailsAlone() throws Exception {
        var steps = source().steps(shop.input(resource("metricflow")));

        assertThatThrownBy(() -> steps.get(0).read())
                .isInstanceOf(DatusException.class)
                .hasMessageContaining("broken.yml");
        assertThat(steps.get(2).read()).hasSize(1);
    }
}
