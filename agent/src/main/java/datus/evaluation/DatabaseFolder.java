package datus.evaluation;

import datus.error.DatusException;
import datus.workspace.DatasourceConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of database files, {@code <name>.sqlite} and {@code <name>.duckdb}, each a datasource. */
public record DatabaseFolder(Path folder) {
    private static final Map<String, String> TYPES = Map.of("sqlite", "sqlite", "duckdb", "duckdb", "db", "sqlite");

    /** One for each file, by name. */
    public List<DatasourceConfig> datasources() {
        try (Stream<Path> files = Files.list(folder)) {
            List<DatasourceConfig> found =
                    files.sorted().flatMap(file -> datasource(file).stream()).toList();
            if (found.isEmpty()) {
                throw DatusException.user(
                        "No database in " + folder + ".", "It has to hold files called NAME.sqlite or NAME.duckdb.");
            }
            return found;
        } catch (IOException e) {
            throw DatusException.user(
                    "There is no folder " + folder + ".", "Name the one that holds NAME.sqlite or NAME.duckdb.");
        }
    }

    private static Optional<DatasourceConfig> datasource(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return Optional.ofNullable(TYPES.get(name.substring(dot + 1)))
                .filter(type -> dot > 0)
                .map(type -> new DatasourceConfig(
                        name.substring(0, dot),
                        type,
                        Map.of("path", file.toAbsolutePath().toString())));
    }
}
