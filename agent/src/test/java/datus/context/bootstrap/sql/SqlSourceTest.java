package datus.context.bootstrap.sql;

import static org.assertj.core.api.Assertions.assertThat;

import datus.context.Entry;
import datus.context.bootstrap.BootstrapSource;
import datus.context.bootstrap.BootstrapSourceContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlSourceTest extends BootstrapSourceContract {

    @Override
    protected BootstrapSource source() {
        return new SqlSource();
    }

    @Override
    protected Path fixture() throws Exception {
        return resource("sql");
    }

    @Override
    protected List<String> holds() {
        return List.of(
                "reference_sql:shop/revenue by month",
                "reference_sql:shop/customers-without-orders",
                "reference_sql:shop/strange");
    }

    @Test
    void theCommentAboveAStatementDescribesIt() throws Exception {
        Entry revenue = entry("reference_sql:shop/revenue by month");

        assertThat(revenue.text()).isEqualTo("What customers paid, month by month.\nOpen orders are left out.");
        assertThat(revenue.tags()).containsExactly("finance", "monthly");
        assertThat(revenue.content()).startsWith("SELECT date_trunc").doesNotContain("--", ";");
        assertThat(revenue.provenance().origin()).endsWith("sales/monthly.sql:1");
    }

    @Test
    void theFolderIsTheSubjectUnlessTheCommentSaysAnother() throws Exception {
        assertThat(entry("reference_sql:shop/revenue by month").subject()).isEqualTo("sales");
        assertThat(entry("reference_sql:shop/customers-without-orders").subject())
                .isEqualTo("crm/churn");
    }

    @Test
    void tablesAndColumnsAreCalledAsTheCatalogueCallsThem() throws Exception {
        Entry revenue = entry("reference_sql:shop/revenue by month");

        assertThat(revenue.tables()).containsExactly("orders");
        assertThat(revenue.columns()).containsExactlyInAnyOrder("orders.ordered", "orders.total", "orders.status");
    }

    @Test
    void aStatementOfAnotherDialectKeepsItsTables() throws Exception {
        Entry strange = entry("reference_sql:shop/strange");

        assertThat(strange.tables()).containsExactly("archive.orders");
        assertThat(strange.columns()).isEmpty();
    }

    @Test
    void aSecretIsNoPartOfTheNameOfAStatement() throws Exception {
        Path file = Files.writeString(root.resolve("secret.sql"), "SELECT id FROM users WHERE password = 'hunter2'");

        assertThat(source().steps(shop.input(file)).get(0).read())
                .singleElement()
                .satisfies(entry -> assertThat(entry.toString()).doesNotContain("hunter2"));
    }
}
