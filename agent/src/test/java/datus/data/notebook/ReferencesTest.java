package datus.data.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.data.Control;
import datus.data.Outcome;
import datus.data.References;
import datus.data.Rights;
import datus.data.Sql;
import datus.data.SqlRequest;
import datus.data.TableName;
import datus.error.DatusException;
import datus.workspace.DatusConfig;
import datus.workspace.Workspace;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQL that refers to models of dbt. */
class ReferencesTest {
    @TempDir
    private Path root;

    private NotebookData data;

    /** A project whose model orders lies in the table "orders v2". */
    private record Project() implements References {
        @Override
        public Optional<TableName> find(String datasource, String handle) {
            return Map.of("orders", TableName.of("orders v2"), "raw.orders", TableName.of("raw_orders"))
                            .containsKey(handle)
                    ? Optional.of(TableName.of(handle.equals("orders") ? "orders v2" : "raw_orders"))
                    : Optional.empty();
        }

        @Override
        public Collection<String> handles(String datasource) {
            return List.of("orders", "raw.orders");
        }
    }

    @BeforeEach
    void open() {
        Workspace workspace = new Workspace(root, root.resolve(".datus/notebook"), DatusConfig.defaults(), true);
        data = NotebookData.open(workspace, Map.of(), new Project());
        run("CREATE TABLE \"orders v2\" AS SELECT 1 AS n");
        run("CREATE TABLE raw_orders AS SELECT 2 AS n");
        run("CREATE TABLE customers AS SELECT 3 AS n");
    }

    @AfterEach
    void close() {
        data.close();
    }

    private Outcome run(String sql) {
        return data.runner()
                .run(SqlRequest.of(new Sql(sql)).with(Map.of("least", 0)), new Rights.Typed(), Control.unlimited());
    }

    private Object only(String sql) {
        Outcome.Rows rows = (Outcome.Rows) run(sql);
        return data.results().page(rows.result(), 0, 1).rows().get(0).get(0);
    }

    @Test
    void a_reference_is_the_table_where_its_model_lies() {
        assertThat(only("SELECT n FROM {{ ref('orders') }} WHERE n > {{least}}"))
                .isEqualTo(1L);
        assertThat(only("SELECT n FROM {{ source('raw', \"orders\") }}")).isEqualTo(2L);
        assertThat(only("SELECT n FROM {{ ref('package', 'orders') }}")).isEqualTo(1L);
    }

    @Test
    void a_reference_to_no_model_is_the_table_of_that_name() {
        assertThat(only("SELECT n FROM {{ref('customers')}}")).isEqualTo(3L);
    }

    @Test
    void an_unknown_model_is_pointed_at_and_the_nearest_named() {
        assertThatThrownBy(() -> run("SELECT n\nFROM {{ ref('ordres') }}"))
                .isInstanceOfSatisfying(DatusException.class, e -> {
                    assertThat(e.message()).isEqualTo("No model \"ordres\".");
                    assertThat(e.hint()).startsWith("Did you mean orders?");
                    assertThat(e.place().orElseThrow().marked())
                            .isEqualTo("FROM {{ ref('ordres') }}\n     ^^^^^^^^^^^^^^^^^^^");
                });
    }

    @Test
    void a_fault_behind_a_reference_points_at_what_was_typed() {
        assertThatThrownBy(() -> run("SELECT nope FROM {{ ref('orders') }} WHERE nope = 1"))
                .isInstanceOfSatisfying(
                        DatusException.class,
                        e -> assertThat(e.place().orElseThrow().sql()).contains("{{ ref('orders') }}"));
    }
}
