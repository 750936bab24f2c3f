package datus.context.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.context.Changes;
import datus.context.Embedder;
import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.EntryId;
import datus.context.Provenance;
import datus.context.SearchRequest;
import datus.context.SearchRequest.Way;
import datus.data.Await;
import datus.data.Scope;
import datus.error.DatusException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchByMeaningTest {
    private static final Set<Way> MEANING = Set.of(Way.VECTOR);
    private static final Set<Way> BOTH = Set.of(Way.values());

    @TempDir
    Path state;

    @Test
    void the_model_is_not_asked_for_before_the_first_search_by_meaning() {
        AtomicInteger asked = new AtomicInteger();
        try (SqliteContextStore store = SqliteContextStore.open(state, () -> {
            asked.incrementAndGet();
            return new WordsEmbedder();
        })) {
            put(store, "a", "all employees");
            assertThat(found(store, "employees", Set.of(Way.LEXICAL))).containsExactly("a");
            assertThat(asked).hasValue(0);
            found(store, "employees", BOTH);
            found(store, "employees", MEANING);
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void a_search_begins_the_embedding_and_works_with_what_is_there() throws Exception {
        try (SqliteContextStore store = SqliteContextStore.open(state, WordsEmbedder::new)) {
            put(store, "a", "all employees");
            put(store, "b", "all orders");
            assertThat(found(store, "orders", BOTH)).containsExactly("b");
            Await.until(() -> found(store, "staff", MEANING).size() == 2);
            assertThat(found(store, "staff", MEANING)).first().isEqualTo("a");
        }
    }

    @Test
    void what_is_known_can_be_looked_up_while_vectors_are_read() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch lookedUp = new CountDownLatch(1);
        ExecutorService searcher = Executors.newSingleThreadExecutor();
        try (SqliteContextStore store = SqliteContextStore.open(state, () -> new SlowToRead(reading, lookedUp))) {
            put(store, "a", "all employees");
            Future<List<String>> search = searcher.submit(() -> found(store, "employees", BOTH));
            reading.await();
            try {
                assertThat(lookedUpBeside(store)).contains(id("a"));
            } finally {
                lookedUp.countDown();
            }
            assertThat(search.get()).containsExactly("a");
        } finally {
            searcher.shutdown();
        }
    }

    /** Looks up on a thread of its own, which a lock that is held cannot stop for ever. */
    private static Optional<EntryId> lookedUpBeside(SqliteContextStore store) throws Exception {
        return CompletableFuture.supplyAsync(() -> store.find(id("a")).map(Entry::id))
                .get(10, TimeUnit.SECONDS);
    }

    /** A model whose vectors cannot be told from another's before something else was looked up. */
    private record SlowToRead(Embedder words, CountDownLatch reading, CountDownLatch lookedUp) implements Embedder {
        SlowToRead(CountDownLatch reading, CountDownLatch lookedUp) {
            this(new WordsEmbedder(), reading, lookedUp);
        }

        @Override
        public String model() {
            reading.countDown();
            try {
                lookedUp.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return words.model();
        }

        @Override
        public int dimension() {
            return words.dimension();
        }

        @Override
        public List<float[]> embed(List<String> texts) {
            return words.embed(texts);
        }
    }

    @Test
    void what_another_process_embedded_is_seen() {
        try (SqliteContextStore one = SqliteContextStore.open(state, WordsEmbedder::new);
                SqliteContextStore other = SqliteContextStore.open(state, WordsEmbedder::new)) {
            assertThat(found(other, "staff", MEANING)).isEmpty();
            put(one, "a", "all employees");
            one.embedAll();
            assertThat(found(other, "staff", MEANING)).containsExactly("a");
            put(one, "a", "all orders");
            put(one, "b", "employees again");
            one.embedAll();
            assertThat(found(other, "staff", MEANING)).containsExactly("b", "a");
            one.apply(new Changes(Optional.empty(), List.of(), List.of(id("b")), List.of(), List.of(), List.of()));
            assertThat(found(other, "staff", MEANING)).containsExactly("a");
        }
    }

    @Test
    void texts_are_embedded_once() {
        Counting counting = new Counting(new WordsEmbedder(), new AtomicInteger());
        try (SqliteContextStore store = SqliteContextStore.open(state, () -> counting)) {
            put(store, "a", "all employees");
            put(store, "b", "all employees");
            store.embedAll();
            int once = counting.texts().get();
            Entry rejected = entry("a", "all employees").withTags(List.of("other"));
            store.apply(Changes.of(List.of(rejected)));
            store.embedAll();
            assertThat(counting.texts()).hasValue(once);
        }
        try (SqliteContextStore reopened = SqliteContextStore.open(state, () -> counting)) {
            int once = counting.texts().get();
            reopened.embedAll();
            assertThat(counting.texts()).hasValue(once);
        }
    }

    @Test
    void another_model_embeds_again_and_the_earlier_one_leaves_it_at_that() {
        try (SqliteContextStore old = SqliteContextStore.open(state, WordsEmbedder::new)) {
            put(old, "a", "all employees");
            old.embedAll();
            try (SqliteContextStore renewed = SqliteContextStore.open(state, () -> new WordsEmbedder("words 2"))) {
                assertThat(found(renewed, "staff", MEANING)).isEmpty();
                renewed.embedAll();
                assertThat(found(renewed, "staff", MEANING)).containsExactly("a");
                assertThat(found(old, "staff", MEANING)).isEmpty();
                old.embedAll();
                assertThat(found(old, "employees", BOTH)).containsExactly("a");
                assertThat(found(renewed, "staff", MEANING)).containsExactly("a");
            }
        }
    }

    @Test
    void a_model_that_does_not_run_leaves_the_words() {
        try (SqliteContextStore store = SqliteContextStore.open(state, () -> {
            throw DatusException.data("The model does not run here.", "");
        })) {
            put(store, "a", "all employees");
            assertThat(found(store, "employees", BOTH)).containsExactly("a");
            assertThatThrownBy(() -> found(store, "employees", MEANING)).hasMessageContaining("does not run");
        }
    }

    @Test
    void the_first_search_goes_by_words_while_the_model_is_being_loaded() throws Exception {
        embedded("a", "all employees");
        CountDownLatch loaded = new CountDownLatch(1);
        try (SqliteContextStore store = SqliteContextStore.open(state, () -> new Slow(new WordsEmbedder(), loaded))) {
            assertThat(found(store, "employees", BOTH)).containsExactly("a");
            assertThat(found(store, "staff", BOTH)).isEmpty();
            loaded.countDown();
            Await.until(() -> found(store, "staff", BOTH).equals(List.of("a")));
        }
    }

    @Test
    void vectors_that_no_entry_has_any_more_are_let_go() {
        embedded("a", "all employees");
        embedded("a", "all orders");
        embedded("a", "all shops");
        assertThat(StoreFacts.of(state).orElseThrow().meanings()).isEqualTo(1);
    }

    @Test
    void a_scope_holds_for_meaning_too() {
        try (SqliteContextStore store = SqliteContextStore.open(state, WordsEmbedder::new)) {
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                entries.add(entry("t" + i, "all employees")
                        .touching(List.of("main.t" + i), List.of("main.t" + i + ".secret")));
            }
            store.apply(Changes.of(entries));
            store.embedAll();
            EntryFilter one = EntryFilter.all().in(tables("main.t7", List.of()));
            assertThat(found(store, "staff", one)).containsExactly("t7");
            assertThat(found(store, "staff", EntryFilter.all().in(tables("main.t1*", List.of()))))
                    .hasSize(11);
            assertThat(found(store, "staff", EntryFilter.all().in(tables("main.t*", List.of("open")))))
                    .isEmpty();
            assertThat(found(store, "staff", EntryFilter.all().in(Scope.all("other"))))
                    .isEmpty();
        }
    }

    @Test
    void among_near_questions_the_one_that_asks_for_the_same_comes_first() {
        try (SqliteContextStore store = SqliteContextStore.open(state, WordsEmbedder::new)) {
            put(store, "most", "which shop has the most staff");
            put(store, "fewest", "which shop has the fewest staff");
            put(store, "count", "how many staff does each shop have");
            put(store, "over", "which shop has more than 20 staff");
            store.embedAll();
            assertThat(found(store, "shop with the largest staff", BOTH))
                    .first()
                    .isEqualTo("most");
            assertThat(found(store, "shop with the smallest staff", BOTH))
                    .first()
                    .isEqualTo("fewest");
            assertThat(found(store, "number of staff per shop", BOTH)).first().isEqualTo("count");
            assertThat(found(store, "shops with over 20 staff", BOTH)).first().isEqualTo("over");
        }
    }

    private void embedded(String name, String text) {
        try (SqliteContextStore store = SqliteContextStore.open(state, WordsEmbedder::new)) {
            put(store, name, text);
            store.embedAll();
        }
    }

    private static void put(SqliteContextStore store, String name, String text) {
        store.apply(Changes.of(List.of(entry(name, text))));
    }

    private static List<String> found(SqliteContextStore store, String words, Set<Way> ways) {
        return names(store, new SearchRequest(words, EntryFilter.all(), 20, ways));
    }

    private static List<String> found(SqliteContextStore store, String words, EntryFilter filter) {
        return names(store, new SearchRequest(words, filter, 20, MEANING));
    }

    private static List<String> names(SqliteContextStore store, SearchRequest request) {
        return store.search(request).stream()
                .map(hit -> hit.entry().id().name())
                .toList();
    }

    private static Scope tables(String glob, List<String> columns) {
        return new Scope("demo", List.of(new Scope.TableRule(glob, columns, Optional.empty(), Map.of())));
    }

    private static EntryId id(String name) {
        return new EntryId("example", "demo", name);
    }

    private static Entry entry(String name, String text) {
        return Entry.proposed(id(name), text, "", new Provenance("person", "", "li", Instant.EPOCH));
    }

    /** Answers nothing before it is loaded. */
    private record Slow(Embedder inner, CountDownLatch loaded) implements Embedder {
        @Override
        public String model() {
            return inner.model();
        }

        @Override
        public int dimension() {
            return inner.dimension();
        }

        @Override
        public List<float[]> embed(List<String> texts) {
            try {
                loaded.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return inner.embed(texts);
        }
    }

    /** Counts the texts that go through it. */
    private record Counting(Embedder inner, AtomicInteger texts) implements Embedder {
        @Override
        public String model() {
            return "counting";
        }

        @Override
        public int dimension() {
            return inner.dimension();
        }

        @Override
        public List<float[]> embed(List<String> each) {
            texts.addAndGet(each.size());
            return inner.embed(each);
        }
    }
}
