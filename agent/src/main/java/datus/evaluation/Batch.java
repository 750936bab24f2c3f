package datus.evaluation;

import datus.workspace.DatasourceConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Asks many questions, database by database so that only one is open at a time, and never sees what they should have come to. What goes
 * wrong with one question ends no other.
 */
public record Batch(Setting setting, Answerers answerers) {

    /** Tells of each answer as soon as it is there. */
    public void ask(List<BatchQuestion> questions, BiConsumer<BatchQuestion, BatchAnswer> told) {
        Map<String, List<BatchQuestion>> byDatabase = questions.stream()
                .collect(Collectors.groupingBy(BatchQuestion::db, LinkedHashMap::new, Collectors.toList()));
        byDatabase.forEach((database, asked) -> {
            if (isThere(database)) {
                ask(database, asked, told);
            } else {
                asked.forEach(question -> told.accept(
                        question,
                        BatchAnswer.declined(question.id(), "There is no database \"" + database + "\".", 0)));
            }
        });
    }

    private boolean isThere(String database) {
        return setting.workspace().config().datasources().stream()
                .map(DatasourceConfig::name)
                .anyMatch(database::equals);
    }

    private void ask(String database, List<BatchQuestion> questions, BiConsumer<BatchQuestion, BatchAnswer> told) {
        int next = 0;
        while (next < questions.size()) {
            try (Sitting sitting = new Sitting(database, setting, answerers)) {
                while (next < questions.size() && !sitting.isLost()) {
                    BatchQuestion question = questions.get(next++);
                    told.accept(question, sitting.ask(question));
                }
            }
        }
    }
}
