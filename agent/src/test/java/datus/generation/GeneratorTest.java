package datus.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.Run;
import datus.context.Turn;
import datus.context.bootstrap.BootstrapInput;
import datus.context.files.WorkspaceContext;
import datus.context.sqlite.SqliteContextStore;
import datus.context.sqlite.SqliteHistory;
import datus.error.DatusException;
import datus.generation.draft.Draft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {
    private static final String SHOP =
            """
            CREATE TABLE region (region_id INTEGER PRIMARY KEY, name VARCHAR);
            INSERT INTO region VALUES (1, 'North'), (2, 'South');
            CREATE TABLE sale (
                sale_id INTEGER PRIMARY KEY, region_id INTEGER REFERENCES region (region_id), sold_on DATE, status VARCHAR,
                price DECIMAL(10, 2), discount DECIMAL(4, 2), pieces INTEGER);
            COMMENT ON COLUMN sale.status IS 'F filled, O open';
            INSERT INTO sale SELECT i, 1 + i % 2, DATE '2024-01-01' + i::INTEGER, CASE WHEN i % 3 = 0 THEN 'F' ELSE 'O' END,
                i * 1.5, 0.1, i FROM range(300) t(i)
            """;

    @TempDir
    Path folder;

    private GeneratedDatabase shop;
    private SqliteHistory history;
    private WorkspaceContext context;
    private Generator generator;

    @BeforeEach
    void open() throws SQLException {
        shop = GeneratedDatabase.duckdb(folder, SHOP);
        Path state = shop.workspace().state();
        history = SqliteHistory.open(state);
        context = WorkspaceContext.of(
                shop.workspace(),
                SqliteContextStore.open(state, () -> {
                    throw new IllegalStateException("nothing is searched here");
                }),
                "ana",
                Clock.systemUTC());
        generator = new Generator(shop.workspace(), shop.data(), context, history, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        context.close();
        history.close();
        shop.close();
    }

    @Test
    void savesAModelInOneStepThatCanBeUndone() {
        Draft draft = model();

        Run run = generator.save(List.of(draft));

        assertThat(folder.resolve("semantic_models/sale.yml")).hasContent(draft.text());
        assertThat(context.list(EntryFilter.kind("semantic_model")))
                .extracting(entry -> entry.id().toString())
                .containsExactly("semantic_model:own/sale");
        context.undo(run.id());
        assertThat(folder.resolve("semantic_models/sale.yml")).doesNotExist();
        assertThat(model().isNew()).isTrue();
    }

    @Test
    void proposesNothingWhereNothingIsNew() {
        generator.save(generator.semanticModels(shop.scope(), List.of()));

        assertThat(generator.semanticModels(shop.scope(), List.of())).allMatch(Draft::isUnchanged);
    }

    @Test
    void keepsAPersonsEditAndProposesWhatIsNew() throws IOException {
        generator.save(List.of(model()));
        Path file = folder.resolve("semantic_models/sale.yml");
        String edited = Files.readString(file).replace("description: F filled, O open", "description: filled or not");
        Files.writeString(file, edited);
        assertThat(model().isUnchanged()).isTrue();

        ran("SELECT sum(price * (1 - discount)) AS revenue FROM sale");
        Draft draft = model();

        assertThat(draft.isUnchanged()).isFalse();
        assertThat(draft.text()).contains("description: filled or not", "name: revenue", "price * (1 - discount)");
        assertThat(draft.reasons()).contains("revenue is sum(price * (1 - discount)): in 1 of 1 query");
        generator.save(List.of(draft));
        assertThat(model().isUnchanged()).isTrue();
        assertThat(file).content().contains("description: filled or not");
    }

    @Test
    void proposesMetricsThatQueriesCompute() {
        ran("SELECT sum(s.price * (1 - s.discount)) AS revenue FROM sale s JOIN region r ON r.region_id = s.region_id");
        ran("SELECT sum(price * (1 - discount)) / count(DISTINCT region_id) AS revenue_per_region FROM sale");
        ran("SELECT sum(CASE WHEN status = 'F' THEN price END) AS filled_price FROM sale");
        ran(
                "SELECT sold_on, sum(sum(price)) OVER (ORDER BY sold_on ROWS BETWEEN 6 PRECEDING AND CURRENT ROW) AS week_price"
                        + " FROM sale GROUP BY sold_on");

        List<Draft> drafts = generator.metrics(shop.scope(), List.of("sale"));

        assertThat(drafts)
                .extracting(Draft::path)
                .containsExactly(
                        "semantic_models/sale.yml",
                        "semantic_models/metrics/filled_price.yml",
                        "semantic_models/metrics/revenue_per_region.yml",
                        "semantic_models/metrics/week_price.yml");
        assertThat(drafts.get(0).text()).contains("name: revenue", "agg: count_distinct");
        assertThat(drafts.get(1).text()).contains("constraint: sale__status = 'F'");
        assertThat(drafts.get(2).text()).contains("type: ratio", "numerator: revenue", "denominator: distinct_region");
        assertThat(drafts.get(3).text()).contains("type: cumulative", "window: \"7 days\"");
        generator.save(drafts);
        assertThat(generator.metrics(shop.scope(), List.of("sale"))).allMatch(Draft::isUnchanged);
    }

    @Test
    void addsToAModelThatAPersonKeepsElsewhere() throws IOException {
        Path file = Files.createDirectories(folder.resolve("semantic_models")).resolve("ours.yml");
        String ours =
                """
                # one row a receipt
                data_source:
                  name: receipts
                  sql_table: main.sale
                  identifiers:
                    - name: sale
                      type: primary
                      expr: sale_id
                  dimensions:
                    - name: state
                      type: categorical
                      expr: status
                  measures:
                    - name: pieces
                      agg: sum
                ---
                metric:
                  name: pieces
                  type: measure_proxy
                  type_params:
                    measure: pieces
                """;
        Files.writeString(file, ours);

        Draft draft = model();

        assertThat(draft.path()).isEqualTo("semantic_models/ours.yml");
        assertThat(draft.text())
                .startsWith("# one row a receipt\ndata_source:\n  name: receipts\n")
                .contains("    - name: sold_on", "    - name: region\n      type: foreign", "    - name: average_price")
                .doesNotContain("name: status")
                .endsWith(ours.substring(ours.indexOf("---")));
        generator.save(List.of(draft));
        assertThat(model().isUnchanged()).isTrue();
    }

    @Test
    void keepsWhatNobodyDecidedOfInRows() {
        Entry proposal = new GeneratedSource()
                .steps(new BootstrapInput(
                        shop.workspace(), shop.data(), history, shop.scope(), folder, Clock.systemUTC()))
                .get(1)
                .read()
                .get(0);

        context.save("propose", List.of(proposal));

        assertThat(context.find(proposal.id())).contains(proposal);
        assertThat(folder.resolve("semantic_models")).doesNotExist();
        assertThat(model().isNew()).isTrue();
    }

    @Test
    void describesSqlFiles() throws IOException {
        Path sql = Files.createDirectories(folder.resolve("queries/finance")).resolve("monthly.sql");
        Files.writeString(
                sql,
                "-- What the close reports.\nselect r.name, sum(s.price) as revenue from sale s, region r"
                        + " where s.region_id = r.region_id and s.status = 'F' group by 1 order by 2 desc limit 10;\n");

        List<Draft> drafts = generator.sqlSummaries(shop.scope(), folder.resolve("queries"));

        assertThat(drafts).extracting(Draft::path).containsExactly("reference_sql/finance/monthly.sql");
        assertThat(drafts.get(0).text())
                .contains(
                        "-- What the close reports.",
                        "-- Sum of price as revenue by name, from sale and region, where status = 'F', ordered by 2 DESC, the first 10.",
                        "-- subject: finance",
                        "-- tags: sale, region, revenue, top");
        generator.save(drafts);
        assertThat(generator.sqlSummaries(shop.scope(), folder.resolve("queries")))
                .allMatch(Draft::isUnchanged);
        assertThat(context.list(EntryFilter.kind("reference_sql")).get(0).subject())
                .isEqualTo("finance");
    }

    @Test
    void draftsWhatIsWorthKnowing() {
        ran("SELECT * FROM sale WHERE status = 'F'");
        ran("SELECT count(*) FROM sale s WHERE s.status = 'F' AND s.price > 3");

        List<Draft> drafts = generator.knowledge(shop.scope(), List.of("region", "sale"));

        assertThat(drafts)
                .extracting(Draft::path)
                .containsExactly("knowledge/tables/region.md", "knowledge/tables/sale.md");
        assertThat(drafts.get(0).text()).contains("# Region", "- `1`: North");
        assertThat(drafts.get(1).text())
                .contains("subject: own/sale", "- `status`: F filled, O open", "- `status = 'F'`");
        assertThat(drafts.get(1).reasons()).contains("status = 'F' used in 2 of 2 queries on sale");
        generator.save(drafts);
        assertThat(generator.knowledge(shop.scope(), List.of())).allMatch(Draft::isUnchanged);
    }

    @Test
    void namesTheNearestTableWhereThereIsNone() {
        assertThatThrownBy(() -> generator.semanticModels(shop.scope(), List.of("sales")))
                .isInstanceOfSatisfying(
                        DatusException.class, e -> assertThat(e.hint()).contains("sale"))
                .hasMessageContaining("No table \"sales\" on own");
    }

    private Draft model() {
        return generator.semanticModels(shop.scope(), List.of("sale")).get(0);
    }

    private void ran(String sql) {
        history.append(new Turn(
                Instant.EPOCH,
                Duration.ZERO,
                1,
                Turn.Kind.SQL,
                Turn.Status.RAN,
                sql,
                Optional.of("own"),
                Optional.of(sql),
                1,
                "{}",
                new Turn.CellContext("session", Optional.empty(), "{}", Optional.empty())));
    }
}
