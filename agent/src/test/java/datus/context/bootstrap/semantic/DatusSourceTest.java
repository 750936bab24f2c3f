package datus.context.bootstrap.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import datus.context.bootstrap.BootstrapSource;
import datus.context.bootstrap.BootstrapSourceContract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatusSourceTest extends BootstrapSourceContract {

    @Override
    protected BootstrapSource source() {
        return new DatusSource();
    }

    @Override
    protected Path fixture() throws Exception {
        return resource("datus");
    }

    @Override
    protected List<String> holds() {
        return List.of(
                "knowledge:shop/datus/datasources",
                "knowledge:shop/datus/subagents/finance_report",
                "semantic_model:shop/orders",
                "metric:shop/orders_open",
                "example:shop/how-many-orders-are-there");
    }

    @Test
    void datasourcesAreNamedWithoutTheirSecrets() throws Exception {
        assertThat(entry("knowledge:shop/datus/datasources").content())
                .isEqualTo("- shop: duckdb\n- warehouse: snowflake");
    }

    @Test
    void aSubagentTellsItsRulesAndItsScope() throws Exception {
        assertThat(entry("knowledge:shop/datus/subagents/finance_report").content())
                .contains("Finance reporting assistant", "- Refunds must go out", "Tables:\n- orders\n- customers");
    }
}
