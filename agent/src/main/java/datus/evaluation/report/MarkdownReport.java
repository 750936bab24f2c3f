package datus.evaluation.report;

import datus.evaluation.judge.Comparison;
import datus.evaluation.judge.Comparison.Change;
import datus.evaluation.judge.Counts;
import datus.evaluation.judge.Evaluation;
import datus.evaluation.judge.Judged;
import datus.evaluation.judge.Mark;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An evaluation as Markdown: the four numbers, and each question with what came of it. For one text. */
final class MarkdownReport {
    private static final String HEAD =
            "| | questions | correct | wrong | clarified | declined |\n|---|--:|--:|--:|--:|--:|\n";

    private final Report report;
    private final StringBuilder text = new StringBuilder();

    MarkdownReport(Report report) {
        this.report = report;
    }

    String text() {
        Evaluation run = report.run();
        text.append("# ")
                .append(cell(run.name()))
                .append("\n\n")
                .append(run.counts().text());
        text.append(String.format(
                Locale.ROOT,
                ". Understood in %.1f ms in the median, %.1f ms at p99. As of %s.%n",
                run.milliseconds(0.5),
                run.milliseconds(0.99),
                run.asOf()));
        table("Databases", run.byDatabase());
        run.tags().forEach(tag -> table(tag, run.byTag(tag)));
        report.comparison().ifPresent(this::changes);
        curve();
        ablation();
        questions();
        return text.toString();
    }

    private void table(String title, Map<String, Counts> rows) {
        text.append("\n## ").append(cell(title)).append("\n\n").append(HEAD);
        rows.forEach(this::row);
    }

    private void row(String name, Counts counts) {
        text.append("| ").append(cell(name)).append(" | ").append(counts.total());
        for (Mark mark : List.of(Mark.CORRECT, Mark.WRONG, Mark.CLARIFIED, Mark.DECLINED)) {
            text.append(String.format(Locale.ROOT, " | %d (%.1f%%)", counts.of(mark), counts.percent(mark)));
        }
        text.append(" |\n");
    }

    private void changes(Comparison comparison) {
        text.append("\n## Changes\n\nBefore: ").append(comparison.before().text());
        text.append(".\nNow: ").append(comparison.after().text()).append(".\n\n");
        for (Comparison.Turn turn : Comparison.Turn.values()) {
            for (Change change : comparison.of(turn)) {
                text.append("- ").append(turn.name().toLowerCase(Locale.ROOT)).append(": `");
                text.append(cell(change.after().id()))
                        .append("` ")
                        .append(cell(change.after().question()));
                text.append(" (").append(change.before().mark().status()).append(" → ");
                text.append(change.after().mark().status()).append(")\n");
            }
        }
    }

    private void curve() {
        if (!report.curve().isEmpty()) {
            text.append("\n## Learning\n\n").append(HEAD);
            report.curve()
                    .forEach(point -> row(point.percent() + "% of the seeds (" + point.seeds() + ")", point.counts()));
        }
    }

    private void ablation() {
        if (!report.ablation().isEmpty()) {
            text.append("\n## Without\n\n").append(HEAD);
            report.ablation().forEach(variant -> row(variant.variant(), variant.counts()));
        }
    }

    private void questions() {
        text.append(
                "\n## Questions\n\n| id | database | question | status | ours | why |\n|---|---|---|---|---|---|\n");
        for (Judged each : report.run().judged()) {
            text.append("| ")
                    .append(cell(each.id()))
                    .append(" | ")
                    .append(cell(each.db()))
                    .append(" | ");
            text.append(cell(each.question()))
                    .append(" | ")
                    .append(each.mark().status())
                    .append(" | ");
            text.append(cell(each.sql())).append(" | ").append(cell(each.why())).append(" |\n");
        }
    }

    private static String cell(String words) {
        return words.replaceAll("\\s+", " ")
                .replaceAll("([\\\\|`*_<>\\[\\]])", "\\\\$1")
                .strip();
    }
}
