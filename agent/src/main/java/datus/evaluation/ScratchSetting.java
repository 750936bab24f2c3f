package datus.evaluation;

import datus.data.ScratchFolder;
import datus.workspace.DatusConfig;
import datus.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A setting with a folder of its own for what is temporary, which goes in the end. */
public final class ScratchSetting implements AutoCloseable {
    private final Path folder;
    private final Workspace workspace;
    private final Map<String, String> environment;
    private KnownLore known = KnownLore.none();
    private Optional<LocalDate> asOf = Optional.empty();
    private Duration longest = Duration.ofSeconds(60);

    /** The datasources of a workspace, or the databases of a folder in their place. */
    public ScratchSetting(Workspace like, Optional<Path> databases, Map<String, String> environment) {
        DatusConfig config = databases
                .map(place -> like.config().withDatasources(new DatabaseFolder(place).datasources()))
                .orElse(like.config());
        this.folder = made();
        this.workspace = new Workspace(like.root(), folder.resolve("state"), config, true);
        this.environment = environment;
    }

    private static Path made() {
        try {
            return Files.createTempDirectory("datus-evaluation-");
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for temporary files.", e);
        }
    }

    public ScratchSetting knowing(KnownLore lore) {
        known = lore;
        return this;
    }

    /** Today, where the workspace is, if it is not said. */
    public ScratchSetting asOf(Optional<LocalDate> day) {
        asOf = day;
        return this;
    }

    public ScratchSetting within(Duration longestQuestion) {
        longest = longestQuestion;
        return this;
    }

    /** A folder in it. */
    public Path folder(String name) {
        return folder.resolve(name);
    }

    /**
     * What has been said until now.
     *
     * @param rows how many rows of an answer are read at most
     */
    public Setting reading(int rows) {
        LocalDate today =
                asOf.orElseGet(() -> LocalDate.now(workspace.config().calendar().timeZone()));
        return new Setting(workspace, environment, known, today, longest, rows);
    }

    @Override
    public void close() {
        ScratchFolder.delete(folder);
    }
}
