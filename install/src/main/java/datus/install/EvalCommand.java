package datus.install;

import datus.evaluation.Answerers;
import datus.evaluation.KnownLore;
import datus.evaluation.ScratchSetting;
import datus.evaluation.judge.Ablation;
import datus.evaluation.judge.Comparison;
import datus.evaluation.judge.Comparison.Turn;
import datus.evaluation.judge.Counts;
import datus.evaluation.judge.LearningCurve;
import datus.evaluation.report.Assessment;
import datus.evaluation.report.EvaluationJson;
import datus.evaluation.report.Report;
import datus.evaluation.set.QuestionSet;
import datus.evaluation.subject.Engines;
import datus.model.MiniLmEmbedder;
import datus.workspace.Workspace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks the questions of a set, compares the answers with the right ones, and prints the four numbers. */
final class EvalCommand {
    private static final int MOST_ROWS = 20_000;
    private static final int STEP = 100;

    @Parameters(
            paramLabel = "SET",
            description =
                    "a folder with questions.jsonl, a file of questions (JSONL, JSON, CSV), or a YAML file that says where they are")
    private Path set = Path.of("");

    @Option(names = "--set", paramLabel = "NAME", description = "which, if the YAML file has several")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--databases",
            paramLabel = "DIR",
            description =
                    "the databases, NAME.sqlite or NAME.duckdb; default: the set's, else the workspace's datasources")
    private Optional<Path> databases = Optional.empty();

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description = "what its files know is used; default: the nearest above the folder it is called in")
    private Optional<Path> workspace = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "what \"today\" means, as in 2026-11-23; default: today")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "what each question may take; default: ${DEFAULT-VALUE}")
    private int seconds = 60;

    @Option(names = "--role", paramLabel = "ROLE", description = "only questions with this loop_role, as in probe")
    private Optional<String> role = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "write a report, as the name ends: .html, .md, or .json to compare with later; may be repeated")
    private List<Path> out = List.of();

    @Option(names = "--compare", paramLabel = "FILE", description = "say what changed since an earlier run (.json)")
    private Optional<Path> compare = Optional.empty();

    @Option(
            names = "--curve",
            description = "ask the probes with 0, 25, 50 and 100%% of the seeds approved; the report shows the last")
    private boolean curve;

    @Option(names = "--ablation", description = "ask also without each way of answering and each signal")
    private boolean ablation;

    int run(Surroundings here, PrintWriter err) {
        Workspace known = new NamedWorkspace(workspace).in(here);
        QuestionSet questions = QuestionSet.read(
                here.directory().resolve(set),
                name,
                known.config().firstDatasource().orElse(""));
        Engines engines = new Engines(new MiniLmEmbedder());
        Map<String, Answerers> variants = ablation ? engines.variants() : Map.of();
        Assessment assessment = new Assessment(
                questions, role, compare.map(here.directory()::resolve).map(EvaluationJson::read), curve, variants);
        AtomicInteger asked = new AtomicInteger();
        try (ScratchSetting scratch = new ScratchSetting(
                known, databases.map(here.directory()::resolve).or(questions::databases), here.environment())) {
            scratch.knowing(KnownLore.of(known, err::println)).asOf(asOf).within(Duration.ofSeconds(seconds));
            Report report = assessment.of(engines.whole(), scratch.reading(MOST_ROWS), judged -> {
                if (asked.incrementAndGet() % STEP == 0) {
                    err.println(asked.get() + " asked");
                }
            });
            print(report, here.out());
            out.forEach(file -> report.write(here.directory().resolve(file)));
        }
        return 0;
    }

    private static void print(Report report, PrintWriter out) {
        Map<String, Counts> byDatabase = report.run().byDatabase();
        if (byDatabase.size() > 1) {
            byDatabase.forEach((database, counts) -> out.println(database + ": " + counts.text()));
        }
        for (LearningCurve.Point point : report.curve()) {
            out.println(point.percent() + "% of the seeds (" + point.seeds() + "): "
                    + point.counts().text());
        }
        for (Ablation.Row row : report.ablation()) {
            out.println(row.variant() + ": " + row.counts().text());
        }
        report.comparison().ifPresent(comparison -> print(comparison, out));
        out.println(report.run().name() + ": " + report.run().counts().text());
    }

    private static void print(Comparison comparison, PrintWriter out) {
        for (Turn turn : Turn.values()) {
            comparison.of(turn).forEach(change -> out.println(new ChangeText(change).line()));
        }
        out.println("before: " + comparison.before().text());
    }
}
