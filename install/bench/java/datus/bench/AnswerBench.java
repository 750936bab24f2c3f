package datus.bench;

import datus.answer.Asking;
import datus.answer.Lore;
import datus.answer.Question;
import datus.answer.Wish;
import datus.answer.engine.AnswerEngine;
import datus.data.Control;
import datus.data.Scope;
import datus.data.notebook.NotebookData;
import datus.model.KeptEmbedder;
import datus.model.MiniLmEmbedder;
import datus.workspace.CalendarConfig;
import datus.workspace.DatasourceConfig;
import datus.workspace.DatusConfig;
import datus.workspace.Workspace;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Measures how long the engine takes to understand a question, without running what it asks for. */
final class AnswerBench {
    private static final Wish SQL_ONLY = new Wish(Wish.Form.SQL, Optional.empty(), true);

    private final PrintStream out;
    private final Path root;

    private AnswerBench(PrintStream out, Path root) {
        this.out = out;
        this.root = root;
    }

    /** Arguments: a folder, how many questions, the file to keep the profile in. */
    public static void main(String[] args) throws Exception {
        AnswerBench bench = new AnswerBench(System.out, Path.of(args[0]));
        int questions = Integer.parseInt(args[1]);
        bench.measure(50, 0, questions);
        bench.measure(50, 500, questions);
        bench.measure(2_000, 0, questions);
        Profile profile = Profile.start();
        bench.measure(2_000, 10_000, questions);
        profile.keep(Path.of(args[2]), System.out);
        Runtime.getRuntime().halt(0);
    }

    private void measure(int tables, int verified, int count) throws Exception {
        Path folder = Files.createDirectories(root.resolve(tables + "-" + verified));
        AnswerWorld world = new AnswerWorld(folder.resolve("world.duckdb"), tables);
        Lore lore = world.lore(verified);
        DatasourceConfig source = new DatasourceConfig("world", "duckdb", Map.of("path", "world.duckdb"));
        DatusConfig config = DatusConfig.of(List.of(source));
        Workspace workspace = new Workspace(folder, folder.resolve(".datus/notebook"), config, true);
        List<String> questions = world.questions(count);
        double never = first(workspace, lore, questions.get(0));
        try (NotebookData data = NotebookData.open(workspace, Map.of())) {
            AnswerEngine engine = engine(data, workspace, lore);
            double kept = ask(engine, questions.get(0));
            questions.forEach(question -> ask(engine, question));
            List<Double> times = new ArrayList<>();
            questions.forEach(question -> times.add(ask(engine, question)));
            print(tables, verified, times, never, kept);
        }
    }

    /** The first question that is ever asked in a workspace. */
    private static double first(Workspace workspace, Lore lore, String question) {
        try (NotebookData data = NotebookData.open(workspace, Map.of())) {
            return ask(engine(data, workspace, lore), question);
        }
    }

    private static AnswerEngine engine(NotebookData data, Workspace workspace, Lore lore) {
        return new AnswerEngine(
                data,
                CalendarConfig.defaults(),
                scope -> lore,
                () -> new KeptEmbedder(new MiniLmEmbedder(), workspace.state()));
    }

    private static double ask(AnswerEngine engine, String text) {
        Asking asking = Asking.within(Scope.all("world"), Control.unlimited()).wishing(SQL_ONLY);
        Question question = new Question(text, LocalDate.of(2026, 11, 23), 0, Map.of());
        long start = System.nanoTime();
        engine.answer(question, asking);
        return (System.nanoTime() - start) / 1e6;
    }

    private void print(int tables, int verified, List<Double> times, double never, double kept) {
        Collections.sort(times);
        out.printf(
                Locale.ROOT,
                "| %,d tables, %,d verified queries | p50 %.1f ms | p99 %.1f ms | %,.0f ms | %,.0f ms |%n",
                tables,
                verified,
                times.get(times.size() / 2),
                times.get(times.size() * 99 / 100),
                never,
                kept);
        out.flush();
    }
}
