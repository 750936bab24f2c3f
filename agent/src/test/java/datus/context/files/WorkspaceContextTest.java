package datus.context.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.context.Changes.RunStep;
import datus.context.ContextStore;
import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.EntryId;
import datus.context.Provenance;
import datus.context.Run;
import datus.context.State;
import datus.context.kind.Example;
import datus.context.kind.Rejection;
import datus.context.kind.Synonym;
import datus.error.DatusException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceContextTest {
    private static final Provenance DBT = new Provenance("dbt", "models/orders.yml:12", "", OpenContexts.NOW);
    private static final Entry ORDERS =
            new Example("how many orders?", "select count(*) from orders").proposed("demo", DBT);
    private static final Entry TABLE =
            Entry.proposed(new EntryId("table", "demo", "main.orders"), "orders", "TABLE orders", DBT);

    @TempDir
    Path root;

    private OpenContexts contexts;
    private WorkspaceContext context;

    @BeforeEach
    void open() {
        contexts = new OpenContexts(root);
        context = contexts.open();
    }

    @AfterEach
    void close() {
        contexts.close();
    }

    @Test
    void saving_makes_files_of_what_people_edit_and_rows_of_the_rest() throws IOException {
        Run run = context.save("try", List.of(ORDERS, TABLE));
        assertThat(run.phase()).isEqualTo(Run.Phase.DONE);
        assertThat(run.tally()).isEqualTo(new Run.Tally(2, 0, 0));
        assertThat(contexts.files().keySet()).containsExactly("examples/how-many-orders.yml");
        assertThat(contexts.text("examples/how-many-orders.yml")).contains("source: dbt models/orders.yml:12");
        assertThat(contexts.open().list(EntryFilter.all()))
                .extracting(Entry::id)
                .containsExactlyInAnyOrder(ORDERS.id(), TABLE.id());
        assertThat(context.file(context.find(TABLE.id()).orElseThrow())).isEmpty();
    }

    @Test
    void saving_the_same_again_changes_nothing() throws IOException {
        context.save("one", List.of(ORDERS, TABLE));
        Map<String, String> files = contexts.files();
        Run run = context.save("two", List.of(ORDERS, TABLE));
        assertThat(contexts.files()).isEqualTo(files);
        assertThat(context.edits(run.id())).isEmpty();
    }

    @Test
    void sql_that_merely_ran_stays_a_row_until_a_person_decides() throws IOException {
        context.save("log", List.of(ORDERS.decided(State.RAN, DBT)));
        assertThat(contexts.files()).isEmpty();
        Run run = context.decide(ORDERS.id(), State.VERIFIED, "");
        assertThat(contexts.text("examples/how-many-orders.yml")).contains("state: verified\nby: li\non: 2026-11-23\n");
        assertThat(context.find(ORDERS.id()).orElseThrow().state()).isEqualTo(State.VERIFIED);
        context.undo(run.id());
        assertThat(contexts.files()).isEmpty();
        assertThat(context.find(ORDERS.id())).contains(ORDERS.decided(State.RAN, DBT));
    }

    @Test
    void names_that_would_share_a_file_get_one_each() throws IOException {
        context.save("two", List.of(ORDERS, new Example("how many orders?", "select 2").proposed("other", DBT)));
        assertThat(contexts.files().keySet())
                .containsExactly("examples/how-many-orders-2.yml", "examples/how-many-orders.yml");
        assertThat(contexts.open().list(EntryFilter.kind("example"))).hasSize(2);
    }

    @Test
    void a_rejected_example_is_remembered_until_it_is_accepted_after_all() throws IOException {
        context.save("one", List.of(ORDERS));
        context.decide(ORDERS.id(), State.REJECTED, "counts drafts too");
        Entry remembered = context.list(EntryFilter.kind("rejection")).get(0);
        assertThat(Rejection.of(remembered))
                .isEqualTo(new Rejection("how many orders?", "select count(*) from orders", "counts drafts too"));
        assertThat(contexts.text("examples/how-many-orders.yml")).contains("state: rejected");
        context.decide(ORDERS.id(), State.ACCEPTED, "");
        assertThat(contexts.files().keySet()).containsExactly("examples/how-many-orders.yml");
        assertThat(context.list(EntryFilter.kind("rejection"))).isEmpty();
    }

    @Test
    void undo_restores_files_byte_for_byte_and_rows() throws IOException {
        contexts.write("examples/mine.yml", "# mine\nquestion: 'how many orders?'\nsql: select 1\r\n");
        context.save("rows", List.of(TABLE));
        Map<String, String> files = contexts.files();
        List<Entry> entries = context.list(EntryFilter.all());
        Run run = context.save(
                "change",
                List.of(ORDERS, TABLE.withText("changed"), new Synonym("deals", "table:orders").proposed("demo", DBT)));
        Run deletion = context.delete("clear", List.of(ORDERS.id(), TABLE.id()));
        assertThat(contexts.files().keySet()).containsExactly("synonyms/deals-table-orders.yml");
        assertThat(context.undo(deletion.id()).files()).containsExactly("examples/mine.yml");
        Undone undone = context.undo(run.id());
        assertThat(undone.files()).containsExactlyInAnyOrder("examples/mine.yml", "synonyms/deals-table-orders.yml");
        assertThat(undone.keptFiles()).isEmpty();
        assertThat(undone.keptEntries()).isEmpty();
        assertThat(undone.run().phase()).isEqualTo(Run.Phase.UNDONE);
        assertThat(contexts.files()).isEqualTo(files);
        assertThat(context.list(EntryFilter.all())).isEqualTo(entries);
        assertThat(root.resolve("synonyms")).doesNotExist();
        assertThatThrownBy(() -> context.undo(run.id())).hasMessageContaining("was undone already");
    }

    @Test
    void undo_leaves_alone_what_a_person_changed_since() throws IOException {
        Run run = context.save("one", List.of(ORDERS, TABLE));
        contexts.write("examples/how-many-orders.yml", contexts.text("examples/how-many-orders.yml") + "# mine\n");
        Undone undone = context.undo(run.id());
        assertThat(undone.keptFiles()).containsExactly("examples/how-many-orders.yml");
        assertThat(contexts.text("examples/how-many-orders.yml")).endsWith("# mine\n");
        assertThat(context.find(ORDERS.id())).isPresent();
        assertThat(context.find(TABLE.id())).isEmpty();
    }

    @Test
    void a_persons_edit_is_never_lost() throws IOException {
        context.save("one", List.of(ORDERS));
        String edited = "# asked weekly\n" + contexts.text("examples/how-many-orders.yml");
        contexts.write("examples/how-many-orders.yml", edited);
        context.decide(ORDERS.id(), State.VERIFIED, "");
        assertThat(contexts.text("examples/how-many-orders.yml"))
                .startsWith("# asked weekly\n")
                .contains("state: verified");
    }

    @Test
    void a_file_that_cannot_be_read_is_not_written_to() throws IOException {
        context.save("one", List.of(ORDERS));
        contexts.write("examples/how-many-orders.yml", "question: [\n");
        assertThatThrownBy(() -> context.decide(ORDERS.id(), State.VERIFIED, ""))
                .isInstanceOfSatisfying(DatusException.class, e -> assertThat(e.message())
                        .contains("examples/how-many-orders.yml line"));
        assertThat(contexts.text("examples/how-many-orders.yml")).isEqualTo("question: [\n");
        assertThat(context.runs()).hasSize(1);
    }

    @Test
    void a_whole_file_is_saved_once_it_can_be_read() throws IOException {
        assertThatThrownBy(() -> context.saveFile("edit", "examples/a.yml", "question: x\n"))
                .hasMessageContaining("examples/a.yml line 1: there is no \"sql\"");
        assertThatThrownBy(() -> context.saveFile("edit", "example/a.yml", ""))
                .isInstanceOfSatisfying(
                        DatusException.class, e -> assertThat(e.hint()).startsWith("Did you mean examples?"));
        assertThatThrownBy(() -> context.saveFile("edit", "examples/../a.yml", ""))
                .hasMessageContaining("is no file of the context");
        context.save("one", List.of(ORDERS));
        assertThatThrownBy(
                        () -> context.saveFile("edit", "examples/a.yml", contexts.text("examples/how-many-orders.yml")))
                .hasMessageContaining("stands in examples/how-many-orders.yml already");
        Run run =
                context.saveFile("edit", "examples/how-many-orders.yml", "question: how many parts?\nsql: select 2\n");
        assertThat(run.tally()).isEqualTo(new Run.Tally(1, 0, 1));
        assertThat(context.resolve("how-many-parts").content()).isEqualTo("select 2");
    }

    @Test
    void an_entry_is_meant_by_as_much_as_tells_it_apart() {
        context.save(
                "some",
                List.of(ORDERS, TABLE, Entry.proposed(new EntryId("table", "demo", "shop.Orders"), "", "", DBT)));
        assertThat(context.resolve("example:demo/how-many-orders").id()).isEqualTo(ORDERS.id());
        assertThat(context.resolve("HOW-many-orders").id()).isEqualTo(ORDERS.id());
        assertThat(context.resolve("main.orders").id()).isEqualTo(TABLE.id());
        assertThat(context.resolve("table:shop.orders").id().name()).isEqualTo("shop.Orders");
        assertThatThrownBy(() -> context.resolve("orders"))
                .isInstanceOfSatisfying(DatusException.class, e -> assertThat(e.hint())
                        .contains("table:demo/main.orders", "table:demo/shop.Orders"));
        assertThatThrownBy(() -> context.resolve("main.ordres"))
                .isInstanceOfSatisfying(
                        DatusException.class, e -> assertThat(e.hint()).startsWith("Did you mean main.orders?"));
    }

    @Test
    void a_long_run_goes_on_behind_its_last_step() throws IOException {
        LongRun run = context.begin("bootstrap", "all of it");
        run.step(List.of(new RunStep("tables", "added", "")), List.of(TABLE), List.of());
        run.step(List.of(new RunStep("examples", "added", "")), List.of(ORDERS), List.of());
        LongRun again = contexts.open().begin("bootstrap", "all of it");
        assertThat(again.run().id()).isEqualTo(run.run().id());
        assertThat(again.done()).extracting(RunStep::name).containsExactly("tables", "examples");
        assertThat(again.finish().tally()).isEqualTo(new Run.Tally(2, 0, 0));
        context.undo(run.run().id());
        assertThat(context.list(EntryFilter.all())).isEmpty();
        assertThat(contexts.files()).isEmpty();
    }

    @Test
    void a_process_that_dies_between_intent_and_rows_leaves_rows_as_the_files_are() throws IOException {
        contexts.write("examples/mine.yml", "question: how many orders?\nsql: select 1\non: 2026-11-20\n");
        Map<String, String> files = contexts.files();
        List<Entry> entries = context.list(EntryFilter.all());
        for (int lastApply : List.of(0, 1)) {
            WorkspaceContext victim = contexts.open(store -> dyingAfter(lastApply, store));
            assertThatThrownBy(() -> victim.save("half", List.of(ORDERS, TABLE)))
                    .isInstanceOf(IllegalStateException.class);
            WorkspaceContext next = contexts.open();
            Entry found = next.find(ORDERS.id()).orElseThrow();
            assertThat(contexts.text("examples/mine.yml")).contains(found.content());
            assertThat(next.find(TABLE.id())).isEmpty();
            next.undo(next.runs().get(0).id());
            assertThat(contexts.files()).isEqualTo(files);
            assertThat(next.list(EntryFilter.all())).isEqualTo(entries);
        }
    }

    /** A store that stops the process once it has applied so many changes of a run. */
    private static ContextStore dyingAfter(int applied, ContextStore store) {
        AtomicInteger left = new AtomicInteger(applied);
        return (ContextStore) Proxy.newProxyInstance(
                ContextStore.class.getClassLoader(),
                new Class<?>[] {ContextStore.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("apply") && left.getAndDecrement() <= 0) {
                        throw new IllegalStateException("killed");
                    }
                    return method.invoke(store, arguments);
                });
    }

    @Test
    void many_rows_cost_no_files() throws IOException {
        LongRun run = context.begin("bootstrap", "rows");
        List<Entry> rows = IntStream.range(0, 5_000)
                .mapToObj(i -> Entry.proposed(new EntryId("column", "demo", "main.t.c" + i), "c" + i, "INTEGER", DBT))
                .toList();
        run.step(List.of(new RunStep("t", "added", "")), rows, List.of());
        assertThat(run.finish().tally().added()).isEqualTo(5_000);
        assertThat(contexts.files()).isEmpty();
    }

    @Test
    void a_decision_about_nothing_says_so() {
        assertThatThrownBy(() -> context.decide(new EntryId("example", "demo", "x"), State.VERIFIED, ""))
                .hasMessage("Nothing is known as \"example:demo/x\".");
        assertThat(context.find(ORDERS.id())).isEqualTo(Optional.empty());
    }
}
