package datus.evaluation;

import datus.evaluation.BatchAnswer.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** How a batch goes: a line each time a database is done, and one about all in the end. */
public final class BatchSummary {
    private final Consumer<String> progress;
    private final Map<Status, Integer> all = new EnumMap<>(Status.class);
    private final Map<Status, Integer> here = new EnumMap<>(Status.class);
    private final List<Double> times = new ArrayList<>();
    private String database = "";

    /**
     * Of nothing yet.
     *
     * @param progress told of each database that is done
     */
    public BatchSummary(Consumer<String> progress) {
        this.progress = progress;
    }

    /** One more; the answers about a database follow each other. */
    public void add(BatchQuestion question, BatchAnswer answer) {
        if (!question.db().equals(database)) {
            tellOfDatabase();
            database = question.db();
        }
        here.merge(answer.status(), 1, Integer::sum);
        all.merge(answer.status(), 1, Integer::sum);
        times.add(answer.ms());
    }

    /** As in "1,034 questions: 512 answered, 20 clarified, 502 declined; 12.0 ms each in the median, 80.1 ms at p99." */
    public String text() {
        tellOfDatabase();
        Collections.sort(times);
        return counted(all)
                + (times.isEmpty()
                        ? "."
                        : String.format(
                                Locale.ROOT,
                                "; %.1f ms each in the median, %.1f ms at p99.",
                                times.get(times.size() / 2),
                                times.get((int) (times.size() * 0.99))));
    }

    private void tellOfDatabase() {
        if (!here.isEmpty()) {
            progress.accept(database + ": " + counted(here));
            here.clear();
        }
    }

    private static String counted(Map<Status, Integer> counts) {
        return String.format(
                Locale.ROOT,
                "%,d questions: %,d answered, %,d clarified, %,d declined",
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts.getOrDefault(Status.ANSWERED, 0),
                counts.getOrDefault(Status.CLARIFIED, 0),
                counts.getOrDefault(Status.DECLINED, 0));
    }
}
