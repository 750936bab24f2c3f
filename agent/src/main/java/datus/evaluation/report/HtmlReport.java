package datus.evaluation.report;

import static datus.evaluation.report.Markup.escaped;

import datus.evaluation.judge.Comparison;
import datus.evaluation.judge.Comparison.Change;
import datus.evaluation.judge.Counts;
import datus.evaluation.judge.Evaluation;
import datus.evaluation.judge.Judged;
import datus.evaluation.judge.Mark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** An evaluation as one page that needs nothing else, no network and no script. For one text. */
final class HtmlReport {
    private static final List<Mark> MARKS = List.of(Mark.CORRECT, Mark.WRONG, Mark.CLARIFIED, Mark.DECLINED);
    private static final List<Mark> WORST_FIRST =
            List.of(Mark.WRONG, Mark.DECLINED, Mark.CLARIFIED, Mark.UNJUDGED, Mark.CORRECT);

    private final Report report;
    private final StringBuilder page = new StringBuilder();

    HtmlReport(Report report) {
        this.report = report;
    }

    String text() {
        Evaluation run = report.run();
        head(run);
        table("Databases", run.byDatabase());
        run.tags().forEach(tag -> table(tag, run.byTag(tag)));
        report.comparison().ifPresent(this::changes);
        curve();
        ablation();
        page.append("<h2>Questions</h2>\n");
        WORST_FIRST.forEach(this::questions);
        return page.append("</main></body></html>\n").toString();
    }

    private void head(Evaluation run) {
        page.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
                .append("<title>")
                .append(escaped(run.name()))
                .append("</title>\n<style>\n")
                .append(style())
                .append("</style></head><body><main>\n<h1>")
                .append(escaped(run.name()))
                .append("</h1>\n<p class=\"four\">");
        for (Mark mark : MARKS) {
            page.append(String.format(
                    Locale.ROOT,
                    "<span class=\"%1$s\"><b>%2$.1f%%</b> %1$s</span>",
                    name(mark),
                    run.counts().percent(mark)));
        }
        page.append("</p>\n").append(bar(run.counts()));
        page.append(String.format(
                Locale.ROOT,
                "<p>%,d questions, as of %s; understood in %.1f ms in the median, %.1f ms at p99.%s</p>%n",
                run.counts().total(),
                escaped(run.asOf()),
                run.milliseconds(0.5),
                run.milliseconds(0.99),
                run.counts().of(Mark.UNJUDGED) == 0
                        ? ""
                        : " " + run.counts().of(Mark.UNJUDGED) + " could not be judged."));
    }

    private static String style() {
        try (InputStream file = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(file, "report.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style of reports cannot be read.", e);
        }
    }

    private static String bar(Counts counts) {
        StringBuilder bar = new StringBuilder("<div class=\"bar\">");
        for (Mark mark : MARKS) {
            bar.append(String.format(
                    Locale.ROOT, "<i class=\"%s\" style=\"width:%.2f%%\"></i>", name(mark), counts.percent(mark)));
        }
        return bar.append("</div>\n").toString();
    }

    private void table(String title, Map<String, Counts> rows) {
        openTable(title);
        rows.forEach(this::row);
        page.append("</table>\n");
    }

    private void openTable(String title) {
        page.append("<h2>")
                .append(escaped(title))
                .append("</h2>\n<table class=\"counts\"><tr><th></th><th>questions</th>");
        MARKS.forEach(mark -> page.append("<th>").append(name(mark)).append("</th>"));
        page.append("<th></th></tr>\n");
    }

    private void row(String name, Counts counts) {
        page.append("<tr><td>")
                .append(escaped(name))
                .append("</td><td>")
                .append(counts.total())
                .append("</td>");
        for (Mark mark : MARKS) {
            page.append(String.format(
                    Locale.ROOT, "<td>%d <small>%.1f%%</small></td>", counts.of(mark), counts.percent(mark)));
        }
        page.append("<td>").append(bar(counts)).append("</td></tr>\n");
    }

    private void changes(Comparison comparison) {
        page.append("<h2>Changes</h2>\n<p>Before: ").append(comparison.before().text());
        page.append(".<br>Now: ").append(comparison.after().text()).append(".</p>\n");
        for (Comparison.Turn turn : Comparison.Turn.values()) {
            List<Change> changes = comparison.of(turn);
            open(turn.name().toLowerCase(Locale.ROOT), changes.size(), turn == Comparison.Turn.WORSE);
            for (Change change : changes) {
                page.append("<details><summary><code>")
                        .append(escaped(change.after().id()))
                        .append("</code> ")
                        .append(escaped(change.after().question()))
                        .append(" <small>")
                        .append(change.before().mark().status())
                        .append(" → ")
                        .append(change.after().mark().status())
                        .append("</small></summary>");
                sql("Before", change.before());
                sql("Now", change.after());
                page.append("</details>\n");
            }
            page.append("</details>\n");
        }
    }

    private void open(String title, int size, boolean isOpen) {
        page.append("<details class=\"group ").append(title).append(isOpen && size > 0 ? "\" open" : "\"");
        page.append("><summary>").append(title).append(" <small>").append(size).append("</small></summary>\n");
    }

    private void sql(String title, Judged judged) {
        String text = judged.sql().isEmpty() ? judged.why() : judged.sql();
        page.append("<h4>")
                .append(title)
                .append("</h4><pre>")
                .append(escaped(text))
                .append("</pre>");
        result(judged.rows());
    }

    private void result(datus.evaluation.judge.Shown shown) {
        if (shown.columns().isEmpty()) {
            return;
        }
        page.append("<table class=\"rows\"><tr>");
        shown.columns()
                .forEach(column -> page.append("<th>").append(escaped(column)).append("</th>"));
        page.append("</tr>");
        for (List<String> row : shown.rows()) {
            page.append("<tr>");
            row.forEach(cell -> page.append("<td>").append(escaped(cell)).append("</td>"));
            page.append("</tr>");
        }
        page.append("</table><small>").append(shown.size()).append(" rows</small>");
    }

    private void curve() {
        if (!report.curve().isEmpty()) {
            openTable("Learning");
            report.curve()
                    .forEach(point -> row(point.percent() + "% of the seeds (" + point.seeds() + ")", point.counts()));
            page.append("</table>\n").append(new CurvePlot(report.curve()).svg());
        }
    }

    private void ablation() {
        if (!report.ablation().isEmpty()) {
            openTable("Without");
            report.ablation().forEach(variant -> row(variant.variant(), variant.counts()));
            page.append("</table>\n");
        }
    }

    private void questions(Mark mark) {
        List<Judged> all = report.run().judged().stream()
                .filter(each -> each.mark() == mark)
                .toList();
        if (all.isEmpty()) {
            return;
        }
        open(name(mark), all.size(), mark == Mark.WRONG);
        for (Judged each : all) {
            page.append("<details><summary><code>")
                    .append(escaped(each.id()))
                    .append("</code> ")
                    .append(escaped(each.question()))
                    .append(" <small>")
                    .append(escaped(each.db()))
                    .append("</small></summary>");
            sql(
                    "Ours"
                            + (each.badge().isEmpty()
                                    ? ""
                                    : String.format(
                                            Locale.ROOT, " (%s, %.2f)", escaped(each.badge()), each.confidence())),
                    each);
            page.append("<h4>Right</h4><pre>").append(escaped(each.gold())).append("</pre>");
            result(each.expected());
            page.append("</details>\n");
        }
        page.append("</details>\n");
    }

    private static String name(Mark mark) {
        return mark.name().toLowerCase(Locale.ROOT);
    }
}
