package datus.evaluation.report;

import static datus.evaluation.report.Markup.escaped;

import datus.evaluation.judge.Evaluation;
import datus.evaluation.judge.Judged;
import datus.evaluation.judge.Mark;
import datus.workspace.AtomicFile;
import java.nio.file.Path;
import java.util.Locale;

/** An evaluation as JUnit XML, as build servers show it: a question a test, and whatever is not right a failure. */
public record JUnitReport(Evaluation evaluation) {

    public void write(Path file) {
        AtomicFile.write(file, text());
    }

    String text() {
        long failures =
                evaluation.judged().stream().filter(JUnitReport::isFailure).count();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append(String.format(
                Locale.ROOT,
                "<testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"0\">%n",
                escaped(evaluation.name()),
                evaluation.judged().size(),
                failures));
        evaluation.judged().forEach(each -> add(each, xml));
        return xml.append("</testsuite>\n").toString();
    }

    private static void add(Judged judged, StringBuilder xml) {
        xml.append(String.format(
                Locale.ROOT,
                "  <testcase classname=\"%s\" name=\"%s\" time=\"%.3f\"",
                escaped(judged.db()),
                escaped(judged.question()),
                judged.ms() / 1000));
        if (!isFailure(judged)) {
            xml.append("/>\n");
            return;
        }
        xml.append(">\n    <failure message=\"")
                .append(escaped(judged.mark().status()))
                .append("\">");
        xml.append(escaped(String.join("\n", judged.why(), "ours: " + judged.sql(), "right: " + judged.gold())
                .strip()));
        xml.append("</failure>\n  </testcase>\n");
    }

    private static boolean isFailure(Judged judged) {
        return judged.mark() != Mark.CORRECT;
    }
}
