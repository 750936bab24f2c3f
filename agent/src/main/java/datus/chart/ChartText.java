package datus.chart;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells a chart in words: what is drawn, its largest and smallest figure, and the first figures one by one. */
record ChartText(ChartPlan plan, ChartRows rows) {
    private static final int LISTED = 12;

    String describe(String title, Optional<String> mark) {
        String field = plan.y().isPresent() ? "y" : "x";
        List<Integer> byFigure = IntStream.range(0, rows.size())
                .boxed()
                .filter(row -> rows.value(row, field) instanceof Number number && Double.isFinite(number.doubleValue()))
                .sorted(Comparator.comparing(row -> new BigDecimal(String.valueOf(rows.value(row, field)))))
                .toList();
        StringBuilder text = new StringBuilder(plan.kind() == ChartKind.HISTOGRAM ? "" : name() + ": ")
                .append(title)
                .append(String.format(Locale.ROOT, ", %,d %s", rows.size(), rows.size() == 1 ? "row" : "rows"))
                .append(mark.map(note -> " (" + note + ")").orElse(""))
                .append(".");
        if (!byFigure.isEmpty()) {
            text.append("\nFrom ").append(figure(byFigure.get(0)));
            text.append(" to ")
                    .append(figure(byFigure.get(byFigure.size() - 1)))
                    .append(".");
        }
        return plan.kind() == ChartKind.HISTOGRAM ? text.toString() : text + "\n" + list();
    }

    private String name() {
        String word = plan.kind().word();
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + " chart";
    }

    private String figure(int row) {
        return plan.y().isEmpty() ? rows.text(row, "x") : rows.text(row, "y") + " (" + place(row) + ")";
    }

    private String place(int row) {
        return rows.text(row, "x")
                + plan.color().map(split -> ", " + rows.text(row, "color")).orElse("");
    }

    private String list() {
        String lines = IntStream.range(0, Math.min(LISTED, rows.size()))
                .mapToObj(row -> "  " + place(row) + ": " + rows.text(row, "y"))
                .collect(Collectors.joining("\n"));
        int more = rows.size() - LISTED;
        return more > 0 ? lines + String.format(Locale.ROOT, "\n  … and %,d more", more) : lines;
    }
}
