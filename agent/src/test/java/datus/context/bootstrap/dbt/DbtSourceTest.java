package datus.context.bootstrap.dbt;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DbtSourceTest extends BootstrapSourceContract {

    @Override
    protected BootstrapSource source() {
        return new DbtSource();
    }

    /** All of the fixture but the file that has to be compiled first. */
    @Override
    protected Path fixture() throws Exception {
        Path copy = root.resolve("dbt");
        copy(resource("dbt"), copy);
        Files.delete(copy.resolve("models/marts/late.sql"));
        return copy;
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.writeString(target, Files.readString(file));
                }
            }
        }
    }

    @Override
    protected List<String> holds() {
        return List.of(
                "table:shop/archive.orders",
                "column:shop/archive.orders.id",
                "column:shop/archive.orders.status",
                "table:shop/customers",
                "column:shop/customers.id",
                "column:shop/customers.name",
                "column:shop/customers.password",
                "table:shop/orders",
                "column:shop/orders.id",
                "column:shop/orders.customer",
                "column:shop/orders.status",
                "column:shop/orders.total",
                "column:shop/orders.ordered",
                "value:shop/orders.status",
                "table:shop/monthly",
                "column:shop/monthly.month",
                "semantic_model:shop/sales",
                "metric:shop/revenue",
                "reference_sql:shop/monthly",
                "reference_sql:shop/top_customers",
                "knowledge:shop/dbt/docs/customer",
                "knowledge:shop/dbt/exposures/board");
    }

    @Test
    void descriptionsReachTablesAndColumns() throws Exception {
        assertThat(entry("table:shop/customers").text()).isEqualTo("Whoever bought once.");
        assertThat(entry("column:shop/orders.id").text()).isEqualTo("Number of the order");
        assertThat(entry("table:shop/archive.orders").text()).isEqualTo("Orders of past years");
        assertThat(entry("table:shop/orders").provenance().origin()).isEqualTo("dbt/models/schema.yml");
    }

    @Test
    void testsBecomeKeysJoinsAndValues() throws Exception {
        assertThat(entry("table:shop/orders").content())
                .contains("PRIMARY KEY (id)", "FOREIGN KEY (customer) REFERENCES customers (id)");
        assertThat(entry("value:shop/orders.status").content()).isEqualTo("open\nshipped\nreturned");
        assertThat(entry("column:shop/monthly.month").content()).isEqualTo("date NOT NULL");
    }

    @Test
    void tablesAreFoundAsDbtRefersToThem() throws Exception {
        assertThat(RefTag.handle(entry("table:shop/orders"))).contains("orders");
        assertThat(RefTag.handle(entry("table:shop/archive.orders"))).contains("raw.old_orders");
    }

    @Test
    void referencesInSqlBecomeTables() throws Exception {
        Entry monthly = entry("reference_sql:shop/monthly");

        assertThat(monthly.content())
                .startsWith("select")
                .contains("from orders")
                .doesNotContain("{{");
        assertThat(monthly.subject()).isEqualTo("marts");
        assertThat(entry("reference_sql:shop/top_customers").tables()).containsExactly("orders", "customers");
    }

    @Test
    void semanticModelsStandOverTheirTables() throws Exception {
        assertThat(entry("semantic_model:shop/sales").tables()).containsExactly("orders");
    }

    @Test
    void exposuresNameWhatTheyRead() throws Exception {
        Entry board = entry("knowledge:shop/dbt/exposures/board");

        assertThat(board.text()).startsWith("Board pack");
        assertThat(board.content()).contains("What the board sees", "Reads orders.", "Owner: Li");
        assertThat(board.tables()).containsExactly("orders");
    }

    @Test
    void sqlWithMacrosFailsAloneAndSaysWhatToDo() throws Exception {
        List<Step> steps = source().steps(shop.input(resource("dbt")));

        assertThatThrownBy(() -> step(steps, "models/marts/late.sql").read())
                .isInstanceOf(DatusException.class)
                .hasMessage("models/marts/late.sql uses macros, and has not been compiled.");
    }

    @Test
    void whatDbtCompiledIsPreferred() throws Exception {
        List<Step> steps = source().steps(shop.input(resource("dbt-compiled")));

        assertThat(step(steps, "models/order_totals.sql").read())
                .extracting(Entry::content)
                .containsExactly("select total / 100 as total from \"shop\".\"main\".\"orders\"");
        assertThat(step(steps, "table order_totals").read().get(0).content())
                .isEqualTo("TABLE reporting.totals_v2 (\n  total DECIMAL(18,2) NOT NULL,\n  PRIMARY KEY (total)\n)");
        assertThat(step(steps, "table orders").read().get(0).content())
                .contains("FOREIGN KEY (customer) REFERENCES customers (id)")
                .doesNotContain("totals_v2");
        assertThat(steps).extracting(Step::name).doesNotContain("table helper");
    }

    @Test
    void theSemanticManifestCountsWhereNoFileHasAnyModel() throws Exception {
        List<Step> steps = source().steps(shop.input(resource("dbt-compiled")));

        assertThat(step(steps, "target/semantic_manifest.json models").read())
                .extracting(entry -> entry.id().toString())
                .containsExactly("semantic_model:shop/totals");
    }

    @Test
    void aFolderWithoutProjectIsRefused() {
        assertThatThrownBy(() -> source().steps(shop.input(root)))
                .hasMessageEndingWith("is no dbt project: it has no dbt_project.yml.");
    }

    private static Step step(List<Step> steps, String name) {
        return steps.stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
