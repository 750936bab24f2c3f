package datus.bench;

import datus.context.Changes;
import datus.context.Embedder;
import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.EntryId;
import datus.context.Provenance;
import datus.context.SearchRequest;
import datus.context.search.SearchText;
import datus.context.sqlite.SqliteContextStore;
import datus.data.Scope;
import datus.model.MiniLmEmbedder;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;

/** Measures a context store of made-up entries and prints a line a figure. */
final class ContextBench {
    private static final int BATCH = 10_000;
    private static final int MODELLED = 5_000;
    private static final int QUERIES = 400;
    private static final int WARM_UP = 100;
    private static final int SIGHTINGS = 40;

    private final PrintStream out;
    private final Path state;
    private final Corpus corpus;

    private ContextBench(PrintStream out, Path state, Corpus corpus) {
        this.out = out;
        this.state = state;
        this.corpus = corpus;
    }

    /** Arguments: a folder that does not exist yet, how many entries, and whether they are not exported for a peer. */
    public static void main(String[] args) throws IOException {
        Path state = Path.of(args[0]);
        if (args[1].equals("watch")) {
            Watcher.main(state);
        } else {
            Corpus corpus = new Corpus(Integer.parseInt(args[1]));
            new ContextBench(System.out, state, corpus).run(args.length == 2);
        }
    }

    private void run(boolean export) throws IOException {
        MiniLmEmbedder model = new MiniLmEmbedder();
        NearbyEmbedder nearby = NearbyEmbedder.of(model, corpus, Math.min(MODELLED, corpus.entries()));
        try (SqliteContextStore store = SqliteContextStore.open(state, () -> nearby)) {
            seconds("entries written, their words with them", () -> write(store));
            seconds("vectors written", store::embedAll);
        }
        Map<String, float[]> known = new HashMap<>();
        for (int i = 0; i < QUERIES + WARM_UP; i++) {
            known.put(Corpus.question(i), model.embed(List.of(Corpus.question(i))).get(0));
        }
        if (export) {
            export(nearby, known);
        }
        Embedder ready = new ReadyEmbedder(model, known);
        try (SqliteContextStore store = SqliteContextStore.open(state, () -> ready)) {
            seconds("first search of a process, with its vectors read", () -> search(store, 0, EntryFilter.all()));
            percentiles("hybrid top 10", i -> search(store, i, EntryFilter.all()));
            percentiles("hybrid top 10, in one scope of " + Corpus.SCOPES, i -> search(store, i, scoped(i)));
            watched(store);
        }
        try (SqliteContextStore store = SqliteContextStore.open(state, () -> model)) {
            percentiles("hybrid top 10, the question embedded too", i -> search(store, i, EntryFilter.all()));
        }
        out.printf(Locale.ROOT, "| file | %.0f MB |%n", Files.size(state.resolve("context.sqlite")) / 1e6);
        Runtime runtime = Runtime.getRuntime();
        runtime.gc();
        out.printf(Locale.ROOT, "| heap in use | %.0f MB |%n", (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    }

    private void write(SqliteContextStore store) {
        for (int from = 0; from < corpus.entries(); from += BATCH) {
            List<Entry> entries = new ArrayList<>();
            for (int i = from; i < Math.min(from + BATCH, corpus.entries()); i++) {
                entries.add(corpus.entry(i));
            }
            store.apply(Changes.of(entries));
        }
    }

    private void export(Embedder nearby, Map<String, float[]> known) throws IOException {
        try (Export entries = new Export(state, "entries");
                Export questions = new Export(state, "questions")) {
            for (int i = 0; i < corpus.entries(); i++) {
                Entry entry = corpus.entry(i);
                entries.add(entry.id().datasource(), entry.text(), nearby.embed(List.of(SearchText.meaning(entry))).get(0));
            }
            for (int i = 0; i < QUERIES + WARM_UP; i++) {
                questions.add("", Corpus.question(i), known.get(Corpus.question(i)));
            }
        }
    }

    private void search(SqliteContextStore store, int query, EntryFilter filter) {
        store.search(SearchRequest.of(Corpus.question(query), filter, 10));
    }

    private static EntryFilter scoped(int query) {
        int scope = new Random(query).nextInt(Corpus.SCOPES);
        return EntryFilter.all().in(Scope.all(Corpus.scope(scope)));
    }

    /** How long after it was written another process finds an entry, which searches all the while. */
    private void watched(SqliteContextStore store) throws IOException {
        Process watcher = Watcher.start(state);
        try (BufferedReader sightings = watcher.inputReader();
                BufferedWriter orders = watcher.outputWriter()) {
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < SIGHTINGS; i++) {
                String word = "news" + (char) ('a' + i / 26) + (char) ('a' + i % 26) + "x";
                orders.write(word + "\n");
                orders.flush();
                sightings.readLine();
                Entry entry = Entry.proposed(
                        new EntryId("knowledge", "", word), word, "", new Provenance("person", "", "", Instant.EPOCH));
                store.apply(Changes.of(List.of(entry)));
                Instant written = Instant.now();
                Instant seen = Instant.parse(sightings.readLine());
                times.add(Math.max(0, Duration.between(written, seen).toNanos() / 1e6));
            }
            print("seen by another process", times);
        } finally {
            watcher.destroy();
        }
    }

    private void seconds(String what, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        out.printf(Locale.ROOT, "| %s | %.2f s |%n", what, (System.nanoTime() - begin) / 1e9);
    }

    private void percentiles(String what, IntConsumer work) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + QUERIES; i++) {
            long begin = System.nanoTime();
            work.accept(i);
            if (i >= WARM_UP) {
                times.add((System.nanoTime() - begin) / 1e6);
            }
        }
        print(what, times);
    }

    private void print(String what, List<Double> times) {
        Collections.sort(times);
        out.printf(
                Locale.ROOT,
                "| %s | p50 %.1f ms, p99 %.1f ms |%n",
                what,
                times.get(times.size() / 2),
                times.get(times.size() * 99 / 100));
    }

    /** Knows the vectors of the questions already, to measure the search without the model. */
    private record ReadyEmbedder(Embedder real, Map<String, float[]> known) implements Embedder {
        @Override
        public String model() {
            return real.model();
        }

        @Override
        public int dimension() {
            return real.dimension();
        }

        @Override
        public List<float[]> embed(List<String> texts) {
            return texts.stream()
                    .map(text -> known.containsKey(text) ? known.get(text) : real.embed(List.of(text)).get(0))
                    .toList();
        }
    }
}
