package datus.install;

import datus.evaluation.KnownLore;
import datus.evaluation.ScratchSetting;
import datus.evaluation.Setting;
import datus.evaluation.judge.Comparison;
import datus.evaluation.judge.Comparison.Turn;
import datus.evaluation.judge.Evaluation;
import datus.evaluation.judge.Examination;
import datus.evaluation.judge.Judged;
import datus.evaluation.judge.Mark;
import datus.evaluation.replay.Examples;
import datus.evaluation.replay.Revision;
import datus.evaluation.report.JUnitReport;
import datus.evaluation.set.Case;
import datus.evaluation.subject.Engines;
import datus.model.MiniLmEmbedder;
import datus.workspace.Workspace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Asks the workspace's own examples again, without a model, and says which no longer come to what they did. */
final class TestCommand {
    private static final int MOST_ROWS = 20_000;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description = "whose examples; default: the nearest above the folder it is called in")
    private Optional<Path> workspace = Optional.empty();

    @Option(
            names = "--against",
            paramLabel = "REV",
            description = "list what answers otherwise than with the context files of this revision of git")
    private Optional<String> against = Optional.empty();

    @Option(names = "--junit", paramLabel = "FILE", description = "write the outcome as JUnit XML")
    private Optional<Path> junit = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "what \"today\" means, as in 2026-11-23; default: today")
    private Optional<LocalDate> asOf = Optional.empty();

    private final Engines engines = new Engines(new MiniLmEmbedder());

    int run(Surroundings here, PrintWriter err) {
        Workspace tested = new NamedWorkspace(workspace).in(here);
        KnownLore now = KnownLore.of(tested, err::println);
        try (ScratchSetting scratch = new ScratchSetting(tested, Optional.empty(), here.environment())) {
            Setting setting = scratch.knowing(now).asOf(asOf).reading(MOST_ROWS);
            Optional<KnownLore> then = against.map(
                    revision -> KnownLore.of(new Revision(tested, revision).in(scratch.folder("then")), err::println));
            return then.map(before -> compare(before, now, setting, here)).orElseGet(() -> replay(now, setting, here));
        }
    }

    private int replay(KnownLore now, Setting setting, Surroundings here) {
        Evaluation run =
                examination(Examples.among(now.entries()).cases(), setting).of(engines.whole());
        write(run, here);
        List<Judged> failed = run.judged().stream()
                .filter(each -> each.mark() != Mark.CORRECT)
                .toList();
        failed.forEach(each -> print(each, here.out()));
        here.out().println(run.judged().size() + " verified examples, " + failed.size() + " failed.");
        return failed.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private int compare(KnownLore before, KnownLore now, Setting setting, Surroundings here) {
        Examples examples = Examples.among(now.entries());
        List<Case> cases = Stream.concat(
                        examples.cases().stream(), Examples.among(before.entries()).gone(examples).stream())
                .toList();
        Examination examination = examination(cases, setting);
        Evaluation run = examination.of(engines.whole(), now);
        Comparison comparison = Comparison.of(examination.of(engines.whole(), before), run);
        write(run, here);
        for (Turn turn : Turn.values()) {
            comparison.of(turn).forEach(change -> here.out().println(new ChangeText(change).full()));
        }
        int worse = comparison.of(Turn.WORSE).size();
        here.out()
                .println(cases.size() + " examples, " + comparison.changes().size() + " answered otherwise than with "
                        + against.orElse("") + ", " + worse + " worse.");
        return worse == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static Examination examination(List<Case> cases, Setting setting) {
        return new Examination("examples", setting, cases, judged -> {});
    }

    private void write(Evaluation run, Surroundings here) {
        junit.ifPresent(file -> new JUnitReport(run).write(here.directory().resolve(file)));
    }

    private static void print(Judged failed, PrintWriter out) {
        out.println(failed.mark().status() + "  " + failed.id() + "  " + failed.question());
        out.println("    ours:    " + (failed.sql().isEmpty() ? "no answer" : oneLine(failed.sql())));
        out.println("    example: " + oneLine(failed.gold()));
        if (!failed.why().isEmpty()) {
            out.println("    " + failed.why());
        }
    }

    private static String oneLine(String sql) {
        return sql.replaceAll("\\s+", " ").strip();
    }
}
