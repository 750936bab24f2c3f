package datus.evaluation.report;

import datus.evaluation.judge.LearningCurve.Point;
import datus.evaluation.judge.Mark;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A learning curve as SVG that takes its colours from the page. */
record CurvePlot(List<Point> points) {
    private static final int LEFT = 44;
    private static final int WIDTH = 480;
    private static final int TOP = 12;
    private static final int HEIGHT = 220;
    private static final List<Mark> MARKS = List.of(Mark.CORRECT, Mark.WRONG, Mark.CLARIFIED, Mark.DECLINED);

    String svg() {
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg class=\"plot\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Share of answers by share of seeds\">",
                LEFT + WIDTH + 90,
                TOP + HEIGHT + 44));
        grid(svg);
        MARKS.forEach(mark -> line(mark, svg));
        return svg.append("</svg>\n").toString();
    }

    private void grid(StringBuilder svg) {
        for (int percent = 0; percent <= 100; percent += 25) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%3$.1f\" y2=\"%3$.1f\"/>"
                            + "<text class=\"end\" x=\"%4$d\" y=\"%5$.1f\">%6$d%%</text>",
                    LEFT,
                    LEFT + WIDTH,
                    y(percent),
                    LEFT - 6,
                    y(percent) + 4,
                    percent));
        }
        points.forEach(point -> svg.append(String.format(
                Locale.ROOT,
                "<text class=\"mid\" x=\"%.1f\" y=\"%d\">%d%%</text>",
                x(point.percent()),
                TOP + HEIGHT + 18,
                point.percent())));
        svg.append(String.format(
                Locale.ROOT,
                "<text class=\"mid\" x=\"%d\" y=\"%d\">of the seeds approved</text>",
                LEFT + WIDTH / 2,
                TOP + HEIGHT + 38));
    }

    private void line(Mark mark, StringBuilder svg) {
        String name = mark.name().toLowerCase(Locale.ROOT);
        String path = points.stream()
                .map(point -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        x(point.percent()),
                        y(point.counts().percent(mark))))
                .collect(Collectors.joining(" "));
        svg.append("<polyline class=\"")
                .append(name)
                .append("\" points=\"")
                .append(path)
                .append("\"/>");
        for (Point point : points) {
            double percent = point.counts().percent(mark);
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\"><title>%s %.1f%%</title></circle>",
                    name,
                    x(point.percent()),
                    y(percent),
                    name,
                    percent));
        }
        double last = points.get(points.size() - 1).counts().percent(mark);
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%d\" y=\"%.1f\">%s %.1f%%</text>", LEFT + WIDTH + 8, y(last) + 4, name, last));
    }

    private static double x(double percent) {
        return LEFT + WIDTH * percent / 100;
    }

    private static double y(double percent) {
        return TOP + HEIGHT * (1 - percent / 100);
    }
}
