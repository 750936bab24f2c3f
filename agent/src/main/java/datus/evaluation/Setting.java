package datus.evaluation;

import datus.workspace.Workspace;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/**
 * What many questions have in common.
 *
 * @param workspace its datasources are the databases, by name; its state takes what is temporary
 * @param environment what {@code ${env:NAME}} in its datasources is looked up in
 * @param known what is known of each database
 * @param asOf the day that "today" means
 * @param longest what one question may take
 * @param rows how many rows of an answer are read at most
 */
public record Setting(
        Workspace workspace,
        Map<String, String> environment,
        KnownLore known,
        LocalDate asOf,
        Duration longest,
        int rows) {
    public Setting {
        environment = Map.copyOf(environment);
    }

    /** The same, but knowing something else. */
    public Setting knowing(KnownLore other) {
        return new Setting(workspace, environment, other, asOf, longest, rows);
    }
}
