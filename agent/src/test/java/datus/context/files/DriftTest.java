package datus.context.files;

import static org.assertj.core.api.Assertions.assertThat;

import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Provenance;
import datus.context.State;
import datus.context.kind.ColumnKind;
import datus.context.kind.Example;
import datus.context.kind.Synonym;
import datus.context.kind.TableKind;
import datus.data.DataType;
import datus.data.TableInfo;
import datus.data.TableInfo.ColumnInfo;
import datus.data.TableName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftTest {
    private static final Provenance SEEN = new Provenance("database", "demo", "", OpenContexts.NOW);
    private static final TableInfo ORDERS = table("orders", "o_id BIGINT", "o_status VARCHAR", "o_total DOUBLE");
    private static final TableInfo PARTS = table("parts", "p_id BIGINT");

    @TempDir
    Path root;

    private OpenContexts contexts;
    private WorkspaceContext context;
    private final Entry byStatus = new Example(
                    "orders by status?", "select O_Status, count(*) from main.orders group by 1")
            .proposed("demo", SEEN);
    private final Entry total = new Example("total?", "select sum(o_total) from orders").proposed("demo", SEEN);

    @BeforeEach
    void know() {
        contexts = new OpenContexts(root);
        context = contexts.open();
        List<Entry> entries = new ArrayList<>(List.of(byStatus, total));
        entries.add(new Synonym("state", "column:orders.o_status").proposed("demo", SEEN));
        for (TableInfo table : List.of(ORDERS, PARTS)) {
            entries.add(TableKind.entry("demo", table, SEEN));
            entries.addAll(ColumnKind.entries("demo", table, SEEN));
        }
        context.save("see", entries);
    }

    @AfterEach
    void close() {
        contexts.close();
    }

    private static TableInfo table(String name, String... columns) {
        return new TableInfo(
                TableName.of(name),
                TableInfo.Kind.TABLE,
                Stream.of(columns)
                        .map(column -> column.split(" ", 2))
                        .map(column -> new ColumnInfo(
                                column[0], new DataType(column[1], DataType.Kind.OTHER), true, Optional.empty()))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                OptionalLong.empty(),
                Optional.empty());
    }

    private Optional<String> stale(EntryId id) {
        return context.find(id).orElseThrow().stale();
    }

    @Test
    void what_is_as_it_was_fits() {
        assertThat(context.check("demo", List.of(ORDERS, PARTS))).isEmpty();
    }

    @Test
    void a_column_that_is_gone_makes_stale_what_uses_it_until_it_is_back() {
        List<TableInfo> without = List.of(table("orders", "o_id BIGINT", "o_total DOUBLE"), PARTS);
        assertThat(context.check("demo", without))
                .extracting(entry -> entry.id().toString())
                .containsExactlyInAnyOrder(
                        "column:demo/orders.o_status",
                        "example:demo/orders-by-status",
                        "synonym:demo/state-column-orders-o_status",
                        "table:demo/orders");
        assertThat(stale(byStatus.id())).contains("column orders.o_status is gone");
        assertThat(stale(total.id())).isEmpty();
        assertThat(context.check("demo", without)).isEmpty();
        context.delete("forget the column", List.of(new EntryId("column", "demo", "orders.o_status")));
        assertThat(context.check("demo", without)).isEmpty();
        context.check("demo", List.of(ORDERS, PARTS));
        assertThat(stale(byStatus.id())).isEmpty();
    }

    @Test
    void a_table_that_is_gone_makes_stale_what_uses_it_until_it_is_back() {
        context.check("demo", List.of(PARTS));
        assertThat(stale(byStatus.id())).contains("table main.orders is gone");
        assertThat(stale(new EntryId("column", "demo", "orders.o_id"))).contains("table orders is gone");
        assertThat(stale(new EntryId("table", "demo", "parts"))).isEmpty();
        context.check("demo", List.of(ORDERS, PARTS));
        assertThat(stale(byStatus.id())).isEmpty();
    }

    @Test
    void a_column_of_another_type_is_worth_a_look_until_a_person_decides() {
        TableInfo other = table("orders", "o_id BIGINT", "o_status VARCHAR", "o_total VARCHAR");
        context.check("demo", List.of(other, PARTS));
        assertThat(stale(total.id())).contains("column orders.o_total is now VARCHAR, was DOUBLE");
        context.save("see anew", ColumnKind.entries("demo", other, SEEN));
        context.check("demo", List.of(other, PARTS));
        assertThat(stale(total.id())).contains("column orders.o_total is now VARCHAR, was DOUBLE");
        context.decide(total.id(), State.VERIFIED, "");
        context.check("demo", List.of(other, PARTS));
        assertThat(stale(total.id())).isEmpty();
    }

    @Test
    void other_datasources_have_tables_of_their_own() {
        assertThat(context.check("other", List.of())).isEmpty();
        assertThat(stale(total.id())).isEmpty();
    }

    @Test
    void a_file_that_is_written_anew_stays_stale_while_it_says_the_same() throws Exception {
        context.check("demo", List.of(PARTS));
        contexts.write("examples/total.yml", "# mine\n" + contexts.text("examples/total.yml"));
        contexts.write(
                "examples/orders-by-status.yml",
                contexts.text("examples/orders-by-status.yml").replace("main.orders", "parts"));
        OpenContexts.until(() -> stale(byStatus.id()).isEmpty());
        assertThat(stale(total.id())).contains("table orders is gone");
    }

    @Test
    void a_metric_is_stale_once_a_column_of_its_measure_is_gone() throws Exception {
        contexts.write(
                "semantic_models/orders.yml",
                """
                data_source:
                  name: orders
                  sql_table: orders
                  measures:
                    - {name: revenue, agg: sum, expr: o_total * 2, create_metric: true}
                    - {name: orders, agg: count, expr: o_id, create_metric: true}
                """);
        EntryId revenue = new EntryId("metric", "demo", "revenue");
        OpenContexts.until(() -> context.find(revenue).isPresent());
        context.check("demo", List.of(table("orders", "o_id BIGINT", "o_status VARCHAR"), PARTS));
        assertThat(stale(revenue)).contains("column orders.o_total is gone");
        assertThat(stale(new EntryId("metric", "demo", "orders"))).isEmpty();
        context.check("demo", List.of(ORDERS, PARTS));
        assertThat(stale(revenue)).isEmpty();
    }
}
