package datus.context.bootstrap.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.context.Entry;
import datus.context.bootstrap.BootstrapSource;
import datus.context.bootstrap.BootstrapSourceContract;
import datus.context.bootstrap.Step;
import datus.error.DatusException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvSourceTest extends BootstrapSourceContract {

    @Override
    protected BootstrapSource source() {
        return new CsvSource();
    }

    @Override
    protected Path fixture() throws Exception {
        return resource("csv/pairs.csv");
    }

    @Override
    protected List<String> holds() {
        return List.of(
                "example:shop/how-many-orders-are-open",
                "example:shop/what-did-ann-buy-and-why",
                "knowledge:shop/imported/how-many-orders-are-open");
    }

    @Test
    void aQuestionMayRunOverLinesAndHoldCommasAndQuotes() throws Exception {
        Entry ann = entry("example:shop/what-did-ann-buy-and-why");

        assertThat(ann.text()).isEqualTo("What did \"Ann\" buy,\nand why?");
        assertThat(ann.content())
                .isEqualTo("SELECT o.*\nFROM orders o, customers c\nWHERE c.id = o.customer AND c.name = 'Ann'");
        assertThat(ann.subject()).isEqualTo("sales/customers");
        assertThat(ann.tables()).containsExactly("orders", "customers");
        assertThat(ann.columns()).contains("customers.id", "orders.customer", "customers.name");
        assertThat(ann.provenance().origin()).endsWith("pairs.csv:2");
    }

    @Test
    void otherNamesOfTheColumnsAreUnderstood() throws Exception {
        Path file = root.resolve("other.csv");
        Files.writeString(file, "user_message;sql\nHow many?;SELECT count(*) FROM orders\n");

        assertThat(source().steps(shop.input(file)).get(0).read())
                .extracting(Entry::text)
                .containsExactly("How many?");
    }

    @Test
    void aRowWithoutSqlFailsAlone() throws Exception {
        Path file = root.resolve("gap.csv");
        Files.writeString(file, "question,sql\nHow many?,\nHow few?,SELECT 1\n");
        List<Step> steps = source().steps(shop.input(file));

        assertThatThrownBy(() -> steps.get(0).read())
                .isInstanceOf(DatusException.class)
                .hasMessage("Row 1 has no SQL.");
        assertThat(steps.get(1).read()).hasSize(1);
    }

    @Test
    void aFileWithoutTheColumnsSaysWhichItNeeds() throws Exception {
        Path file = root.resolve("wrong.csv");
        Files.writeString(file, "a,b\n1,2\n");

        assertThatThrownBy(() -> source().steps(shop.input(file)).get(0).read())
                .hasMessage("wrong.csv has no column \"question\", only a, b.");
    }
}
