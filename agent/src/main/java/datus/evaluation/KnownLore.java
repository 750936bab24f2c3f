package datus.evaluation;

import datus.answer.Lore;
import datus.context.Entry;
import datus.workspace.DatasourceConfig;
import datus.workspace.DatusConfig;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known of each of many databases.
 *
 * @param entries about any of them; one that names no datasource is about all
 * @param datasources those that entries may name in place of a database; each means the database that its file is called like
 */
public record KnownLore(List<Entry> entries, List<DatasourceConfig> datasources) {
    public KnownLore {
        entries = List.copyOf(entries);
        datasources = List.copyOf(datasources);
    }

    /** Nothing but the data. */
    public static KnownLore none() {
        return of(List.of(), DatusConfig.defaults());
    }

    /** What a workspace with that configuration knows. */
    public static KnownLore of(List<Entry> entries, DatusConfig config) {
        return new KnownLore(entries, config.datasources());
    }

    /** What is known of one. */
    public Lore of(String database) {
        Set<String> names = new HashSet<>(Set.of("", database));
        datasources.stream()
                .filter(datasource -> isFile(datasource, database))
                .forEach(datasource -> names.add(datasource.name()));
        return Lore.of(entries.stream()
                .filter(entry -> names.contains(entry.id().datasource()))
                .toList());
    }

    private static boolean isFile(DatasourceConfig datasource, String database) {
        return datasource
                .property("path")
                .map(path -> String.valueOf(Path.of(path).getFileName()))
                .filter(file -> file.replaceFirst("\\.[^.]*$", "").equals(database))
                .isPresent();
    }
}
