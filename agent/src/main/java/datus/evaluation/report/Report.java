package datus.evaluation.report;

import datus.error.DatusException;
import datus.evaluation.judge.Ablation;
import datus.evaluation.judge.Comparison;
import datus.evaluation.judge.Evaluation;
import datus.evaluation.judge.LearningCurve;
import datus.workspace.AtomicFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All that an evaluation showed.
 *
 * @param comparison with an earlier run
 * @param curve empty if none was asked for
 * @param ablation empty if none was asked for
 */
public record Report(
        Evaluation run, Optional<Comparison> comparison, List<LearningCurve.Point> curve, List<Ablation.Row> ablation) {
    public Report {
        curve = List.copyOf(curve);
        ablation = List.copyOf(ablation);
    }

    /** Of a run alone. */
    public static Report of(Evaluation run) {
        return new Report(run, Optional.empty(), List.of(), List.of());
    }

    /** Writes it as the file's extension says: HTML, Markdown, or JSON, which a later run can be compared with. */
    public void write(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".html")) {
            AtomicFile.write(file, new HtmlReport(this).text());
        } else if (name.endsWith(".md")) {
            AtomicFile.write(file, new MarkdownReport(this).text());
        } else if (name.endsWith(".json")) {
            AtomicFile.write(file, EvaluationJson.text(run));
        } else {
            throw DatusException.user(
                    "No report is written as " + file.getFileName() + ".",
                    "Name a file that ends in .html, .md or .json.");
        }
    }
}
