package datus.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.context.Changes.FileEdit;
import datus.context.Changes.RunStep;
import datus.data.Scope;
import datus.error.DatusException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ContextStore} keeps to; a store's test inherits it and says how one is opened. */
public abstract class ContextStoreContract {
    private static final Instant NOW = Instant.parse("2026-03-01T10:15:30.123456789Z");
    private static final Provenance FOUND = new Provenance("database", "demo", "", NOW);

    private final List<ContextStore> opened = new ArrayList<>();
    private ContextStore store;

    /** Opens the one store of this test, as another process would. */
    protected abstract ContextStore open();

    @BeforeEach
    void openStore() {
        store = another();
    }

    @AfterEach
    void closeStores() {
        opened.forEach(ContextStore::close);
    }

    protected final ContextStore store() {
        return store;
    }

    private ContextStore another() {
        ContextStore another = open();
        opened.add(another);
        return another;
    }

    @Test
    void an_entry_comes_back_as_it_was() {
        Entry full = new Entry(
                new EntryId("metric", "demo", "revenue \"net\" 😀"),
                "sales/orders",
                "Revenue, net of\nrefunds; 净收入",
                "metric:\n  name: revenue\n",
                List.of("finance", "a,b", "[\"\n"),
                List.of("main.orders", "main.refunds"),
                List.of("main.orders.amount"),
                State.VERIFIED,
                new Provenance("file", "semantic_models/orders.yml:12", "li", NOW),
                Optional.of("main.refunds is gone"));
        Entry bare = entry("table", "", "x", "");
        store.apply(Changes.of(List.of(full, bare)));
        assertThat(store.find(full.id())).contains(full);
        assertThat(another().find(bare.id())).contains(bare);
        assertThat(store.find(new EntryId("metric", "", "revenue"))).isEmpty();
    }

    @Test
    void entries_are_listed_by_kind_datasource_and_name() {
        put(entry("table", "b", "main.a", ""), entry("table", "a", "main.z", ""), entry("metric", "b", "m", ""));
        put(entry("table", "a", "main.b", ""), entry("table", "", "main.c", ""));
        assertThat(ids(EntryFilter.all()))
                .containsExactly("metric:b/m", "table:main.c", "table:a/main.b", "table:a/main.z", "table:b/main.a");
        assertThat(ids(EntryFilter.kind("metric", "column"))).containsExactly("metric:b/m");
    }

    @Test
    void a_put_replaces_the_entry_of_the_same_id_and_a_removal_removes_it() {
        put(entry("table", "demo", "main.a", "old"), entry("table", "demo", "main.b", "stays"));
        put(entry("table", "demo", "main.a", "new"));
        assertThat(store.find(id("main.a")).orElseThrow().text()).isEqualTo("new");
        assertThat(found("old", EntryFilter.all())).isEmpty();
        remove(id("main.a"), id("main.none"));
        assertThat(ids(EntryFilter.all())).containsExactly("table:demo/main.b");
        assertThat(found("new", EntryFilter.all())).isEmpty();
    }

    @Test
    void what_is_removed_and_put_at_once_is_put() {
        put(entry("table", "demo", "main.a", "old"));
        Entry moved = entry("table", "demo", "main.a", "moved");
        store.apply(
                new Changes(Optional.empty(), List.of(moved), List.of(moved.id()), List.of(), List.of(), List.of()));
        assertThat(store.find(moved.id())).contains(moved);
    }

    @Test
    void all_of_a_change_is_applied_or_nothing() {
        Changes impossible = new Changes(
                Optional.of("R99"),
                List.of(entry("table", "demo", "main.a", "")),
                List.of(),
                List.of(new FileMark("a.yml", "00", Optional.empty())),
                List.of(),
                List.of());
        long before = store.revision();
        assertThatThrownBy(() -> store.apply(impossible))
                .isInstanceOfSatisfying(
                        DatusException.class, e -> assertThat(e.message()).contains("R99"));
        assertThat(store.list(EntryFilter.all())).isEmpty();
        assertThat(store.files()).isEmpty();
        assertThat(store.revision()).isEqualTo(before);
    }

    @Test
    void a_scope_leaves_its_datasource_and_what_is_about_none() {
        put(
                entry("table", "demo", "main.a", "ledger"),
                entry("table", "other", "main.a", "ledger"),
                entry("knowledge", "", "terms", "ledger"));
        EntryFilter demo = EntryFilter.all().in(Scope.all("demo"));
        assertThat(ids(demo)).containsExactly("knowledge:terms", "table:demo/main.a");
        assertThat(found("ledger", demo)).containsExactlyInAnyOrder("knowledge:terms", "table:demo/main.a");
        assertThat(ids(EntryFilter.all().in(Scope.all("Demo")))).containsExactly("knowledge:terms");
    }

    @Test
    void tables_of_one_name_in_two_schemas_stay_apart() {
        put(
                touching("sales.orders", "ledger of sales"),
                touching("archive.orders", "ledger of the archive"),
                touching("sales.customers", "ledger of customers"));
        assertThat(ids(EntryFilter.all())).hasSize(3);
        EntryFilter sales = EntryFilter.all().in(tables("sales.orders"));
        assertThat(ids(sales)).containsExactly("table:demo/sales.orders");
        assertThat(found("ledger", sales)).containsExactly("table:demo/sales.orders");
        assertThat(ids(EntryFilter.all().in(tables("sales.*"))))
                .containsExactly("table:demo/sales.customers", "table:demo/sales.orders");
        assertThat(ids(EntryFilter.all().in(tables("orders"))))
                .containsExactly("table:demo/archive.orders", "table:demo/sales.orders");
    }

    @Test
    void what_touches_a_table_or_a_column_out_of_scope_is_out_of_scope() {
        Entry join = entry("reference_sql", "demo", "join", "ledger joined")
                .touching(List.of("main.orders", "main.salaries"), List.of());
        Entry columns = entry("metric", "demo", "margin", "ledger margin")
                .touching(List.of("main.orders"), List.of("main.orders.amount", "main.orders.cost"));
        put(join, columns, touching("main.orders", "ledger"));
        assertThat(ids(EntryFilter.all().in(tables("main.orders"))))
                .containsExactly("metric:demo/margin", "table:demo/main.orders");
        Scope amounts = new Scope(
                "demo", List.of(new Scope.TableRule("main.orders", List.of("amount"), Optional.empty(), Map.of())));
        assertThat(ids(EntryFilter.all().in(amounts))).containsExactly("table:demo/main.orders");
        assertThat(found("ledger margin", EntryFilter.all().in(amounts))).containsExactly("table:demo/main.orders");
    }

    @Test
    void a_subject_leaves_its_path_and_what_is_below() {
        put(
                entry("example", "demo", "a", "ledger").withSubject("sales"),
                entry("example", "demo", "b", "ledger").withSubject("sales/orders"),
                entry("example", "demo", "c", "ledger").withSubject("sales_old"),
                entry("example", "demo", "d", "ledger"));
        EntryFilter sales = new EntryFilter(Set.of(), Optional.empty(), "sales", Set.of());
        assertThat(ids(sales)).containsExactly("example:demo/a", "example:demo/b");
        assertThat(found("ledger", sales)).containsExactlyInAnyOrder("example:demo/a", "example:demo/b");
    }

    @Test
    void what_was_rejected_is_found_only_when_asked_for() {
        Entry wrong = entry("example", "demo", "wrong", "ledger of refunds").decided(State.REJECTED, FOUND);
        Entry right = entry("example", "demo", "right", "ledger of sales").decided(State.VERIFIED, FOUND);
        put(wrong, right);
        assertThat(found("ledger", EntryFilter.all())).containsExactly("example:demo/right");
        EntryFilter rejected = new EntryFilter(Set.of(), Optional.empty(), "", Set.of(State.REJECTED));
        assertThat(found("ledger", rejected)).containsExactly("example:demo/wrong");
        assertThat(ids(EntryFilter.all())).hasSize(2);
    }

    @Test
    void words_are_found_in_names_texts_contents_tags_and_subjects() {
        put(
                entry("table", "demo", "main.orderItems", ""),
                entry("table", "demo", "main.b", "One row per shipped parcel"),
                entry("reference_sql", "demo", "c", "").withContent("SELECT churn FROM x"),
                entry("metric", "demo", "d", "").withTags(List.of("finance")),
                entry("metric", "demo", "e", "").withSubject("logistics/returns"));
        assertThat(found("order item", EntryFilter.all())).containsExactly("table:demo/main.orderItems");
        assertThat(found("which parcels ship?", EntryFilter.all())).containsExactly("table:demo/main.b");
        assertThat(found("churn", EntryFilter.all())).containsExactly("reference_sql:demo/c");
        assertThat(found("FINANCES", EntryFilter.all())).containsExactly("metric:demo/d");
        assertThat(found("returned", EntryFilter.all())).containsExactly("metric:demo/e");
        assertThat(found("returned", EntryFilter.kind("table"))).isEmpty();
    }

    @Test
    void chinese_and_japanese_are_found_without_spaces() {
        put(
                entry("example", "demo", "a", "上个月每个客户的销售额是多少"),
                entry("example", "demo", "b", "库存最多的仓库"),
                entry("example", "demo", "c", "注文の合計金額"));
        assertThat(found("客户销售额", EntryFilter.all())).first().isEqualTo("example:demo/a");
        assertThat(found("仓库", EntryFilter.all())).containsExactly("example:demo/b");
        assertThat(found("注文", EntryFilter.all())).containsExactly("example:demo/c");
        assertThat(found("仓", EntryFilter.all())).containsExactly("example:demo/b");
    }

    @Test
    void nothing_is_found_for_no_words_and_no_syntax_is_read() {
        put(entry("table", "demo", "main.a", "ledger"));
        assertThat(found("", EntryFilter.all())).isEmpty();
        assertThat(found("?! --", EntryFilter.all())).isEmpty();
        assertThat(found("\"ledger' OR ( NEAR * : ^", EntryFilter.all())).containsExactly("table:demo/main.a");
    }

    @Test
    void the_best_come_first_and_no_more_than_asked_for() {
        put(
                entry("table", "demo", "main.a", "ledger ".repeat(3) + "of something else entirely and at length"),
                entry("table", "demo", "main.b", "refund ledger"),
                entry("table", "demo", "main.c", "refunds and something else"));
        List<Hit> hits = store.search(lexical("refund ledger", EntryFilter.all(), 2));
        assertThat(hits).hasSize(2).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        assertThat(hits.get(0).entry().id()).isEqualTo(id("main.b"));
    }

    @Test
    void a_filter_that_leaves_few_of_many_still_fills_the_limit() {
        List<Entry> many = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            many.add(touching("main.t" + i, "ledger"));
        }
        store.apply(Changes.of(many));
        assertThat(found("ledger", EntryFilter.all().in(tables("main.t39*")))).hasSize(10);
    }

    @Test
    void the_revision_grows_with_each_change() {
        long first = store.apply(Changes.of(List.of(entry("table", "demo", "main.a", ""))));
        long second = store.apply(Changes.of(List.of(entry("table", "demo", "main.b", ""))));
        assertThat(second).isGreaterThan(first).isEqualTo(another().revision());
    }

    @Test
    void files_are_known_by_path_until_they_are_gone() {
        FileMark broken = new FileMark("b.yml", "01", Optional.of("line 3: no name"));
        mark(new FileMark("c.yml", "00", Optional.empty()), broken);
        mark(new FileMark("a.yml", "02", Optional.empty()), new FileMark("c.yml", "", Optional.empty()));
        assertThat(another().files()).containsExactly(new FileMark("a.yml", "02", Optional.empty()), broken);
    }

    @Test
    void two_open_stores_see_each_others_changes() {
        ContextStore other = another();
        put(entry("table", "demo", "main.a", "ledger"));
        assertThat(other.search(lexical("ledger", EntryFilter.all(), 5))).hasSize(1);
        other.apply(new Changes(Optional.empty(), List.of(), List.of(id("main.a")), List.of(), List.of(), List.of()));
        assertThat(found("ledger", EntryFilter.all())).isEmpty();
        other.apply(Changes.of(List.of(entry("table", "demo", "main.a", "parcel"))));
        assertThat(found("parcel", EntryFilter.all())).containsExactly("table:demo/main.a");
        assertThat(store.revision()).isEqualTo(other.revision());
    }

    @Test
    void a_run_is_begun_gone_on_with_and_finished() {
        Run run = store.begin("bootstrap metadata", "print", "li", NOW);
        assertThat(run)
                .isEqualTo(new Run(
                        "R1", "bootstrap metadata", "print", "li", NOW, Run.Phase.OPEN, new Run.Tally(0, 0, 0)));
        assertThat(another().begin("bootstrap metadata", "print", "ana", NOW.plusSeconds(9)))
                .isEqualTo(run);
        assertThat(store.begin("something else", "other", "li", NOW).id()).isEqualTo("R2");
        assertThat(store.finish("R1").phase()).isEqualTo(Run.Phase.DONE);
        assertThat(store.begin("bootstrap metadata", "print", "li", NOW).id()).isEqualTo("R3");
        assertThat(store.runs()).extracting(Run::id).containsExactly("R3", "R2", "R1");
    }

    @Test
    void a_run_counts_what_it_added_changed_and_removed() {
        put(entry("table", "demo", "a", "old"), entry("table", "demo", "b", "old"), entry("table", "demo", "c", ""));
        String run = begin();
        in(run, List.of(entry("table", "demo", "a", "new"), entry("table", "demo", "c", "")), List.of(id("b")));
        in(run, List.of(entry("table", "demo", "d", ""), entry("table", "demo", "e", "")), List.of());
        in(run, List.of(entry("table", "demo", "a", "newer")), List.of(id("e")));
        assertThat(store.runs().get(0).tally()).isEqualTo(new Run.Tally(1, 1, 1));
        assertThat(store.finish(run).tally()).isEqualTo(new Run.Tally(1, 1, 1));
        store.undo(run);
        assertThat(store.runs().get(0).tally()).isEqualTo(new Run.Tally(1, 1, 1));
    }

    @Test
    void steps_and_edits_of_a_run_are_kept_in_order() {
        String run = begin();
        step(run, new RunStep("z", "failed", "no rights"), new RunStep("a", "added", ""));
        step(run, new RunStep("z", "changed", ""));
        assertThat(another().steps(run))
                .containsExactly(new RunStep("a", "added", ""), new RunStep("z", "changed", ""));
        FileEdit made = new FileEdit("examples/b.yml", Optional.empty(), Optional.of("b: 1\r\n"));
        FileEdit gone = new FileEdit("examples/a.yml", Optional.of("a: 1\n"), Optional.empty());
        store.apply(new Changes(Optional.of(run), List.of(), List.of(), List.of(), List.of(made, gone), List.of()));
        assertThat(store.edits(run)).containsExactly(made, gone);
        assertThat(store.edits("R99")).isEmpty();
    }

    @Test
    void undoing_a_run_restores_every_entry_as_it_was() {
        Entry changed =
                entry("table", "demo", "a", "old \n\t 旧").withTags(List.of("x")).withStale(Optional.of("s"));
        put(changed, entry("table", "demo", "b", "removed"));
        List<Entry> before = store.list(EntryFilter.all());
        String run = begin();
        in(run, List.of(changed.withText("new"), entry("table", "demo", "c", "added")), List.of(id("b")));
        in(run, List.of(changed.withText("newer"), entry("table", "demo", "b", "again")), List.of());
        store.finish(run);
        assertThat(another().undo(run)).isEmpty();
        assertThat(store.list(EntryFilter.all())).isEqualTo(before);
        assertThat(store.runs().get(0).phase()).isEqualTo(Run.Phase.UNDONE);
        assertThat(found("removed", EntryFilter.all())).containsExactly("table:demo/b");
        assertThat(found("newer added again", EntryFilter.all())).isEmpty();
    }

    @Test
    void undoing_keeps_what_changed_again_since_and_names_it() {
        put(entry("table", "demo", "a", "old"), entry("table", "demo", "b", "old"), entry("table", "demo", "c", "old"));
        String run = begin();
        in(
                run,
                List.of(entry("table", "demo", "a", "new"), entry("table", "demo", "d", "new")),
                List.of(id("b"), id("c")));
        store.finish(run);
        put(entry("table", "demo", "a", "by hand"), entry("table", "demo", "b", "by hand"));
        remove(id("d"));
        assertThat(store.undo(run)).containsExactlyInAnyOrder(id("a"), id("b"), id("d"));
        assertThat(store.list(EntryFilter.all())).extracting(Entry::text).containsExactly("by hand", "by hand", "old");
    }

    @Test
    void runs_are_undone_in_turn() {
        put(entry("table", "demo", "a", "first"));
        String one = begin();
        in(one, List.of(entry("table", "demo", "a", "second")), List.of());
        store.finish(one);
        String two = begin();
        in(two, List.of(entry("table", "demo", "a", "third")), List.of());
        store.finish(two);
        assertThat(store.undo(two)).isEmpty();
        assertThat(store.undo(one)).isEmpty();
        assertThat(store.find(id("a")).orElseThrow().text()).isEqualTo("first");
    }

    @Test
    void an_open_run_is_undone_too_and_none_twice() {
        String run = begin();
        in(run, List.of(entry("table", "demo", "a", "")), List.of());
        store.undo(run);
        assertThat(store.list(EntryFilter.all())).isEmpty();
        assertThatThrownBy(() -> store.undo(run)).hasMessageContaining(run + " was undone already");
        assertThatThrownBy(() -> in(run, List.of(entry("table", "demo", "a", "")), List.of()))
                .hasMessageContaining(run + " has ended");
        assertThatThrownBy(() -> store.undo("12"))
                .isInstanceOfSatisfying(
                        DatusException.class, e -> assertThat(e.hint()).contains(run));
    }

    private void put(Entry... entries) {
        store.apply(Changes.of(List.of(entries)));
    }

    private void remove(EntryId... ids) {
        store.apply(new Changes(Optional.empty(), List.of(), List.of(ids), List.of(), List.of(), List.of()));
    }

    private void mark(FileMark... files) {
        store.apply(new Changes(Optional.empty(), List.of(), List.of(), List.of(files), List.of(), List.of()));
    }

    private String begin() {
        return store.begin("test", "print", "li", NOW).id();
    }

    private void in(String run, List<Entry> puts, List<EntryId> removals) {
        store.apply(new Changes(Optional.of(run), puts, removals, List.of(), List.of(), List.of()));
    }

    private void step(String run, RunStep... steps) {
        store.apply(new Changes(Optional.of(run), List.of(), List.of(), List.of(), List.of(), List.of(steps)));
    }

    private List<String> ids(EntryFilter filter) {
        return store.list(filter).stream().map(entry -> entry.id().toString()).toList();
    }

    /** By words alone: what is near in meaning is anything, if there is nothing else. */
    private List<String> found(String words, EntryFilter filter) {
        return store.search(lexical(words, filter, 10)).stream()
                .map(hit -> hit.entry().id().toString())
                .toList();
    }

    private static SearchRequest lexical(String words, EntryFilter filter, int limit) {
        return new SearchRequest(words, filter, limit, Set.of(SearchRequest.Way.LEXICAL));
    }

    private static Scope tables(String glob) {
        return new Scope("demo", List.of(new Scope.TableRule(glob, List.of(), Optional.empty(), Map.of())));
    }

    private static EntryId id(String name) {
        return new EntryId("table", "demo", name);
    }

    private static Entry touching(String table, String text) {
        return entry("table", "demo", table, text).touching(List.of(table), List.of());
    }

    private static Entry entry(String kind, String datasource, String name, String text) {
        return Entry.proposed(new EntryId(kind, datasource, name), text, "", FOUND);
    }
}
