package datus.evaluation;

import datus.answer.Lore;
import datus.context.Entry;
import datus.context.files.FileReview;
import datus.workspace.DatasourceConfig;
import datus.workspace.DatusConfig;
import datus.workspace.Workspace;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

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

    /**
     * What the files of a workspace say.
     *
     * @param broken told of each file that cannot be read, and why
     */
    public static KnownLore of(Workspace workspace, Consumer<String> broken) {
        FileReview review = FileReview.of(workspace);
        review.broken().forEach(file -> broken.accept(file.path() + ": " + file.reason()));
        return of(review.entries(), workspace.config());
    }

    /** The same, and these. */
    public KnownLore and(List<Entry> more) {
        return new KnownLore(Stream.concat(entries.stream(), more.stream()).toList(), datasources);
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
