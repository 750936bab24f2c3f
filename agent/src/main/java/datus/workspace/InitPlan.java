package datus.workspace;

import datus.error.DatusException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * The {@code datus.yaml} that a new workspace would get: first to look at, then to write.
 *
 * @param text the whole file
 */
public record InitPlan(Path folder, Discovery discovery, String text) {
    private static final String HEAD =
            """
            # A Datus Notebook workspace. Secrets stand here only as ${env:NAME}.

            """;
    private static final String NONE =
            """
            # Nothing was found here. Add one with %datasource add, or write it here:
            #   sales:
            #     type: duckdb
            #     path: sales.duckdb
            datasources: {}
            """;
    private static final String TAIL =
            """

            # calendar:
            #   time_zone: UTC
            #   week_starts: monday
            #   fiscal_year_starts: january
            # limits:
            #   rows: 1000000
            #   result_bytes: 512MB
            #   memory: 2GB
            #   unnamed_results: 20
            """;

    /**
     * Proposes what {@code discovery} found in {@code folder}.
     *
     * @throws DatusException if the folder has a {@code datus.yaml} already
     */
    public static InitPlan of(Path folder, Discovery discovery) {
        if (ConfigFile.in(folder).exists()) {
            throw DatusException.user(
                    Workspace.CONFIG_FILE + " is already there.", "Edit it, or add a datasource with %datasource add.");
        }
        String entries = discovery.found().stream().map(InitPlan::entry).collect(Collectors.joining());
        String text = HEAD + (entries.isEmpty() ? NONE : "datasources:\n" + entries) + TAIL;
        return new InitPlan(folder, discovery, text);
    }

    private static String entry(Discovery.Found found) {
        String notes = found.notes().stream()
                .map(note -> "  # " + oneLine(note) + "\n")
                .collect(Collectors.joining());
        return "  # from " + oneLine(found.where()) + "\n" + notes + DatasourceEntry.block(found.datasource(), "  ");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** What a person reads before anything is written: the file, and what could not be read. */
    public String preview() {
        String troubles = discovery.troubles().stream()
                .map(trouble -> "Could not be read: " + trouble + "\n")
                .collect(Collectors.joining());
        return ConfigFile.in(folder).path() + ":\n\n" + text.indent(4) + (troubles.isEmpty() ? "" : "\n" + troubles);
    }

    /** Writes {@code datus.yaml} and nothing else, unless another has been written since. */
    public void write() {
        of(folder, discovery);
        AtomicFile.write(ConfigFile.in(folder).path(), text);
    }
}
