package datus.magics;

import com.google.auto.service.AutoService;
import datus.context.Entry;
import datus.context.EntryFilter;
import datus.data.Control;
import datus.evaluation.Answerers;
import datus.evaluation.KnownLore;
import datus.evaluation.ScratchSetting;
import datus.evaluation.judge.Counts;
import datus.evaluation.judge.Mark;
import datus.evaluation.replay.Examples;
import datus.evaluation.report.Assessment;
import datus.evaluation.report.EvaluationJson;
import datus.evaluation.report.Report;
import datus.evaluation.set.QuestionSet;
import datus.evaluation.subject.Engines;
import datus.frames.Block;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Option;
import datus.kernel.MagicSpec.Positional;
import datus.model.KeptEmbedder;
import datus.model.MiniLmEmbedder;
import datus.workspace.Workspace;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code %eval}: says how good answers without a model are, by questions of which the right rows are known. */
@AutoService(NotebookMagic.class)
public final class EvalMagic implements NotebookMagic {
    private static final int MOST_ROWS = 20_000;

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "eval",
                List.of(),
                Journey.CONTEXT,
                "Ask questions whose right rows are known, without a model, and count what comes.",
                List.of(
                        new Positional(
                                "set",
                                Arity.OPTIONAL,
                                "a folder or file of questions, or a YAML file that says where they are; else the verified examples")),
                List.of(
                        new Option("set", "NAME", "which, if the YAML file has several"),
                        new Option("role", "ROLE", "only questions with this loop_role, as in probe"),
                        new Option("out", "FILE", "write a report: .html, .md, or .json to compare with later"),
                        new Option("compare", "FILE", "say what changed since an earlier run (.json)"),
                        new Option("curve", "", "ask the probes with 0, 25, 50 and 100% of the seeds approved"),
                        new Option("ablation", "", "ask also without each way of answering and each signal")),
                Body.NONE,
                List.of(new Example("%eval", "Do the verified examples still come to what they did?")));
    }

    @Override
    public Optional<String> undo() {
        return Optional.of("Delete the report, if --out wrote one.");
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        List<Entry> entries = session.context().list(EntryFilter.all());
        QuestionSet set = set(call, session, entries);
        if (set.cases().isEmpty()) {
            return Optional.of(Block.paragraph("No example is verified yet; approve answers, or name a set.")
                    .display());
        }
        Engines engines = new Engines(
                new KeptEmbedder(new MiniLmEmbedder(), session.workspace().state()));
        Map<String, Answerers> variants = call.has("ablation") ? engines.variants() : Map.of();
        Path root = session.workspace().root();
        Assessment assessment = new Assessment(
                set,
                call.option("role"),
                call.option("compare").map(root::resolve).map(EvaluationJson::read),
                call.has("curve"),
                variants);
        Control control = CellControl.of(call);
        try (ScratchSetting scratch = setting(session, set, entries)) {
            Report report = assessment.of(engines.whole(), scratch.reading(MOST_ROWS), judged -> control.check());
            call.option("out").map(root::resolve).ifPresent(report::write);
            return Optional.of(block(report, session).display());
        }
    }

    private static QuestionSet set(MagicCall call, NotebookSession session, List<Entry> entries) {
        Workspace workspace = session.workspace();
        return call.positionals().stream()
                .findFirst()
                .map(place -> QuestionSet.read(
                        workspace.root().resolve(place),
                        call.option("set"),
                        workspace.config().firstDatasource().orElse("")))
                .orElseGet(() -> new QuestionSet(
                        "verified examples", Examples.among(entries).cases(), Optional.empty()));
    }

    private static ScratchSetting setting(NotebookSession session, QuestionSet set, List<Entry> entries) {
        Workspace workspace = session.workspace();
        return new ScratchSetting(workspace, set.databases(), System.getenv())
                .knowing(KnownLore.of(entries, workspace.config()));
    }

    private static Block block(Report report, NotebookSession session) {
        Listing listing = new Listing()
                .text("of")
                .number("questions")
                .number("correct")
                .number("wrong")
                .number("clarified")
                .number("declined");
        add(report.run().name(), report.run().counts(), listing);
        Map<String, Counts> databases = report.run().byDatabase();
        if (databases.size() > 1) {
            databases.forEach((name, counts) -> add(name, counts, listing));
        }
        report.curve().forEach(point -> add(point.percent() + "% of the seeds", point.counts(), listing));
        report.ablation().forEach(variant -> add(variant.variant(), variant.counts(), listing));
        String changed = report.comparison()
                .map(comparison -> comparison.changes().size() + " answers changed; --out FILE.html lists them.")
                .orElse("");
        return new Pages(session)
                .listing("Evaluation", listing, report.run().counts().text(), changed);
    }

    private static void add(String name, Counts counts, Listing listing) {
        listing.row(
                name,
                (long) counts.total(),
                (long) counts.of(Mark.CORRECT),
                (long) counts.of(Mark.WRONG),
                (long) counts.of(Mark.CLARIFIED),
                (long) counts.of(Mark.DECLINED));
    }
}
