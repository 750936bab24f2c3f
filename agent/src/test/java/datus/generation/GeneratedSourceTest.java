package datus.generation;

import static org.assertj.core.api.Assertions.assertThat;

import datus.context.bootstrap.BootstrapSource;
import datus.context.bootstrap.BootstrapSourceContract;
import datus.context.bootstrap.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedSourceTest extends BootstrapSourceContract {

    @Override
    protected BootstrapSource source() {
        return new GeneratedSource();
    }

    @Override
    protected Path fixture() {
        return root;
    }

    @Override
    protected List<String> holds() {
        return List.of(
                "semantic_model:shop/archive_orders",
                "semantic_model:shop/customers",
                "semantic_model:shop/orders",
                "metric:shop/customer_count",
                "metric:shop/order_count",
                "metric:shop/total");
    }

    @Test
    void leavesTablesAloneThatHaveAModel() throws Exception {
        Path folder = Files.createDirectories(root.resolve("semantic_models"));
        Files.writeString(folder.resolve("mine.yml"), "data_source:\n  name: buyers\n  sql_table: main.customers\n");
        Files.writeString(folder.resolve("broken.yml"), "data_source: [");

        assertThat(steps()).extracting(Step::name).containsExactly("archive.orders model", "orders model", "metrics");
    }
}
