package datus.context.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.EntryId;
import datus.context.State;
import datus.context.bootstrap.BootstrapReport.Part;
import datus.context.bootstrap.BootstrapRequest.From;
import datus.context.bootstrap.database.DatabaseSource;
import datus.context.bootstrap.dbt.DbtSource;
import datus.context.bootstrap.sql.CsvSource;
import datus.context.bootstrap.sql.SqlSource;
import datus.context.files.WorkspaceContext;
import datus.data.Control;
import datus.data.Scope;
import datus.error.DatusException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootstrapTest {
    private static final Scope SHOP = Scope.all("shop");

    @TempDir
    private Path root;

    private TestShop shop;
    private WorkspaceContext context;

    @BeforeEach
    void open() throws Exception {
        shop = TestShop.in(root);
        context = shop.context();
    }

    @AfterEach
    void close() {
        context.close();
        shop.close();
    }

    private Bootstrap bootstrap() {
        return new Bootstrap(context, shop.workspace(), shop.notebook().data(), shop.history(), TestShop.clock());
    }

    private BootstrapReport run(BootstrapRequest request) {
        return bootstrap().run(request, Control.unlimited(), progress -> {});
    }

    private BootstrapReport preview(BootstrapRequest request) {
        return bootstrap().preview(request, Control.unlimited(), progress -> {});
    }

    private From database() {
        return new From(new DatabaseSource(), root);
    }

    private From csv(String... lines) throws Exception {
        Path file = root.resolve("in/pairs.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "question,sql\n" + String.join("\n", lines) + "\n");
        return new From(new CsvSource(), file);
    }

    private static Part only(BootstrapReport report) {
        assertThat(report.parts()).hasSize(1);
        return report.parts().get(0);
    }

    private Entry entry(String id) {
        return context.resolve(id);
    }

    /** As a person does between two sessions. */
    private void edit(Path file, String text) throws Exception {
        Files.writeString(file, text);
        context.close();
        context = shop.context();
    }

    private Map<String, String> files() throws Exception {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = root.relativize(file).toString();
                if (!path.startsWith(".datus") && !path.endsWith(".duckdb")) {
                    files.put(path, Files.readString(file));
                }
            }
        }
        return files;
    }

    @Test
    void theDatabaseFillsTheContextAndASecondRunChangesNothing() {
        BootstrapReport first = run(BootstrapRequest.incremental(SHOP, database()));
        BootstrapReport second = run(BootstrapRequest.incremental(SHOP, database()));

        assertThat(only(first).added()).hasSize(15);
        assertThat(first.undo())
                .contains("%context undo " + first.run().orElseThrow().id());
        assertThat(only(second).unchanged()).isEqualTo(15);
        assertThat(second.changesNothing()).isTrue();
        assertThat(second.undo()).isEmpty();
    }

    @Test
    void sameNamedTablesOfTwoSchemasStayApart() {
        run(BootstrapRequest.incremental(SHOP, database()));

        assertThat(entry("table:shop/orders").content()).contains("customer");
        assertThat(entry("table:shop/archive.orders").content()).doesNotContain("customer");
    }

    @Test
    void aChangedTableIsChangedAndNothingElse() throws Exception {
        run(BootstrapRequest.incremental(SHOP, database()));
        shop.notebook().write("ALTER TABLE archive.orders ADD COLUMN reason VARCHAR");

        Part part = only(run(BootstrapRequest.incremental(SHOP, database())));

        assertThat(part.changed()).extracting(EntryId::toString).containsExactly("table:shop/archive.orders");
        assertThat(part.added()).extracting(EntryId::toString).containsExactly("column:shop/archive.orders.reason");
    }

    @Test
    void whatUsesAColumnThatIsGoneSaysSo() throws Exception {
        run(BootstrapRequest.incremental(SHOP, database(), csv("Totals?,SELECT sum(total) FROM orders")));
        shop.notebook().write("ALTER TABLE orders DROP COLUMN total");

        run(BootstrapRequest.incremental(SHOP, database()));

        assertThat(entry("example:shop/totals").stale()).contains("column orders.total is gone");
        assertThat(entry("table:shop/orders").stale()).isEmpty();
    }

    @Test
    void aPreviewTellsAndChangesNothing() throws Exception {
        BootstrapRequest request = BootstrapRequest.incremental(SHOP, csv("How many?,SELECT count(*) FROM orders"));
        Map<String, String> before = files();

        BootstrapReport report = run(request.with(Strategy.CHECK));

        assertThat(only(report).added()).hasSize(1);
        assertThat(report.run()).isEmpty();
        assertThat(context.list(EntryFilter.all())).isEmpty();
        assertThat(context.runs()).isEmpty();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void anImportBecomesAFileThatIsProposed() throws Exception {
        run(BootstrapRequest.incremental(SHOP, csv("How many?,SELECT count(*) FROM orders")));

        assertThat(files().get("examples/how-many.yml"))
                .contains("question: How many?", "state: proposed", "csv in/pairs.csv:1");
        assertThat(run(BootstrapRequest.incremental(SHOP, csv("How many?,SELECT count(*) FROM orders")))
                        .changesNothing())
                .isTrue();
    }

    @Test
    void importedPairsHaveTheStateThatIsAskedFor() throws Exception {
        BootstrapRequest request = new BootstrapRequest(
                Set.of(), List.of(csv("How many?,SELECT 1")), Strategy.INCREMENTAL, false, SHOP, State.VERIFIED);

        run(request);

        assertThat(entry("example:shop/how-many").state()).isEqualTo(State.VERIFIED);
    }

    @Test
    void whatAPersonEditedStaysAndTheDifferenceIsTold() throws Exception {
        run(BootstrapRequest.incremental(SHOP, csv("How many?,SELECT 1", "How few?,SELECT 2")));
        Path file = root.resolve("examples/how-many.yml");
        edit(file, Files.readString(file).replace("SELECT 1", "SELECT 10"));

        Part part = only(run(BootstrapRequest.incremental(SHOP, csv("How many?,SELECT 11", "How few?,SELECT 22"))));

        assertThat(part.changed()).extracting(EntryId::name).containsExactly("how-few");
        assertThat(part.kept()).hasSize(1);
        assertThat(part.kept().get(0).mine().content()).isEqualTo("SELECT 10");
        assertThat(part.kept().get(0).theirs().content()).isEqualTo("SELECT 11");
        assertThat(Files.readString(file)).contains("SELECT 10");
    }

    @Test
    void whatAPersonDecidedStays() throws Exception {
        run(BootstrapRequest.incremental(SHOP, csv("How many?,SELECT 1")));
        context.decide(new EntryId("example", "shop", "how-many"), State.VERIFIED, "");

        Part part = only(run(BootstrapRequest.incremental(SHOP, csv("How many?,SELECT 11"))));

        assertThat(part.kept()).hasSize(1);
        assertThat(entry("example:shop/how-many").content()).isEqualTo("SELECT 1");
    }

    @Test
    void overwritingTellsFirstWhatGoesAndIsUndoneByteForByte() throws Exception {
        run(BootstrapRequest.incremental(SHOP, csv("How many?,SELECT 1", "How few?,SELECT 2")));
        Path file = root.resolve("examples/how-many.yml");
        edit(file, "# Ours\n" + Files.readString(file).replace("SELECT 1", "SELECT 10"));
        BootstrapRequest overwrite =
                BootstrapRequest.incremental(SHOP, csv("How many?,SELECT 11")).with(Strategy.OVERWRITE);
        Map<String, String> before = files();

        Part told = only(preview(overwrite));
        BootstrapReport done = run(overwrite);

        assertThat(told.changed()).extracting(EntryId::name).containsExactly("how-many");
        assertThat(told.removed()).extracting(EntryId::name).containsExactly("how-few");
        assertThat(only(done)).isEqualTo(told);
        assertThat(files()).doesNotContainKey("examples/how-few.yml");
        assertThat(files().get("examples/how-many.yml")).contains("SELECT 11");
        context.undo(done.run().orElseThrow().id());
        assertThat(files()).isEqualTo(before);
        assertThat(entry("example:shop/how-few").content()).isEqualTo("SELECT 2");
    }

    @Test
    void aStepThatFailsLeavesTheOthers() throws Exception {
        Part part = only(run(BootstrapRequest.incremental(SHOP, csv("How many?,", "How few?,SELECT 2"))));

        assertThat(part.added()).extracting(EntryId::name).containsExactly("how-few");
        assertThat(part.failures()).extracting(BootstrapReport.Failure::step).containsExactly("pairs.csv row 1");
        assertThat(part.failures().get(0).why()).startsWith("Row 1 has no SQL.");
    }

    @Test
    void aSourceThatIsNotThereFailsAlone() {
        BootstrapReport report =
                run(BootstrapRequest.incremental(SHOP, new From(new SqlSource(), root.resolve("nowhere")), database()));

        assertThat(report.failed()).isTrue();
        assertThat(report.parts())
                .extracting(Part::component)
                .containsExactly(Component.METADATA, Component.REFERENCE_SQL);
        assertThat(entry("table:shop/orders").content()).contains("status");
    }

    @Test
    void secretsAreHiddenBeforeTheyAreStored() throws Exception {
        run(BootstrapRequest.incremental(SHOP, csv("Who am I?,SELECT 1 WHERE password = 'hunter2'")));

        assertThat(entry("example:shop/who-am-i").content()).isEqualTo("SELECT 1 WHERE password = '***'");
        assertThat(files().get("examples/who-am-i.yml")).doesNotContain("hunter2");
    }

    @Test
    void theDatabaseReadAgainKeepsWhatDbtSaid() throws Exception {
        Path project = root.resolve("project");
        Files.createDirectories(project.resolve("models"));
        Files.writeString(project.resolve("dbt_project.yml"), "name: shop\n");
        Files.writeString(
                project.resolve("models/schema.yml"),
                """
                models:
                  - name: orders
                    description: One row an order
                    columns:
                      - name: status
                        data_tests: [{accepted_values: {values: [returned]}}]
                """);
        run(BootstrapRequest.incremental(SHOP, database(), new From(new DbtSource(), project)));
        shop.notebook().write("COMMENT ON TABLE orders IS 'Bought'; ALTER TABLE orders ADD COLUMN note VARCHAR");

        run(BootstrapRequest.incremental(SHOP, database()));

        Entry orders = entry("table:shop/orders");
        assertThat(orders.text()).isEqualTo("One row an order\nBought");
        assertThat(orders.content()).contains("note VARCHAR");
        assertThat(orders.tags()).containsExactly("dbt:orders");
        assertThat(entry("value:shop/orders.status").content()).isEqualTo("returned\nopen\nshipped");
        assertThat(run(BootstrapRequest.incremental(SHOP, database())).changesNothing())
                .isTrue();
    }

    @Test
    void aFolderOfTheContextIsTakenInAndNotImported() throws Exception {
        Path folder = Files.createDirectories(root.resolve("reference_sql"));
        Files.writeString(folder.resolve("mine.sql"), "-- Mine\nSELECT 1;\n");

        BootstrapReport report = run(BootstrapRequest.incremental(SHOP, new From(new SqlSource(), folder)));

        assertThat(report.parts()).isEmpty();
        assertThat(entry("reference_sql:shop/mine").state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void onlyTheComponentsThatAreAskedForAreRead() throws Exception {
        BootstrapRequest request = new BootstrapRequest(
                Set.of(Component.REFERENCE_SQL),
                List.of(database(), csv("How many?,SELECT 1")),
                Strategy.INCREMENTAL,
                false,
                SHOP,
                State.PROPOSED);

        assertThat(only(run(request)).component()).isEqualTo(Component.REFERENCE_SQL);
    }

    @Test
    void validatingComparesWithNothing() throws Exception {
        run(BootstrapRequest.incremental(SHOP, database()));

        Part part = only(run(BootstrapRequest.incremental(SHOP, database()).validating()));

        assertThat(part.added()).hasSize(15);
        assertThat(context.runs()).hasSize(1);
    }

    @Test
    void progressTellsStepByStep() {
        List<BootstrapProgress> heard = new ArrayList<>();

        bootstrap().run(BootstrapRequest.incremental(SHOP, database()), Control.unlimited(), heard::add);

        assertThat(heard).extracting(BootstrapProgress::done).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(heard).allSatisfy(progress -> assertThat(progress.total()).isEqualTo(6));
    }

    @Test
    void aStoppedBootstrapGoesOnWhereItWas() {
        Control control = Control.unlimited();
        BootstrapRequest request = BootstrapRequest.incremental(SHOP, database());

        assertThatThrownBy(() -> bootstrap().run(request, control, progress -> {
                    if (progress.done() == 2) {
                        control.cancel();
                    }
                }))
                .isInstanceOf(DatusException.class)
                .hasMessage("Stopped. 2 of 6 steps were done.");
        BootstrapReport rest = run(request);

        assertThat(rest.resumed()).isEqualTo(2);
        assertThat(context.runs()).hasSize(1);
        assertThat(context.list(EntryFilter.all())).hasSize(15);
    }
}
