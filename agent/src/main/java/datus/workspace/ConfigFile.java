package datus.workspace;

import datus.error.DatusException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The {@code datus.yaml} of a folder: read once into records, and added to without touching what a person wrote. */
public record ConfigFile(Path path) {
    private static final String SERVERS = ".mcp.json";

    /** The configuration file of that folder, there or not. */
    public static ConfigFile in(Path folder) {
        return new ConfigFile(folder.resolve(Workspace.CONFIG_FILE));
    }

    public boolean exists() {
        return Files.isRegularFile(path);
    }

    /**
     * What is in effect: the overrides over the file over the defaults. A file that is not there says nothing.
     *
     * @throws DatusException naming file, line and the nearest known key
     */
    public EffectiveConfig read(Overrides overrides) {
        return read(exists() ? text() : "", overrides);
    }

    /**
     * Adds a datasource at the end of {@code datasources}, comments and order kept; makes the file if there is none.
     *
     * @throws DatusException if the name is taken, a secret is spelled out, or the file cannot be added to safely
     */
    public void addDatasource(DatasourceConfig added) {
        String before = exists() ? text() : "";
        DatusConfig known = read(before, Overrides.none()).config();
        if (known.datasources().stream().anyMatch(one -> one.name().equalsIgnoreCase(added.name()))) {
            throw DatusException.user(
                    name() + " already has a datasource called " + added.name() + ".", "Choose another name.");
        }
        String after = DatasourceEntry.append(name(), before, added);
        verify(known, added, read(after, Overrides.none()).config());
        AtomicFile.write(path, after);
    }

    private void verify(DatusConfig before, DatasourceConfig added, DatusConfig after) {
        DatusConfig wanted = before.withDatasources(
                Stream.concat(before.datasources().stream(), Stream.of(added)).toList());
        if (!wanted.equals(after)) {
            throw DatusException.user(
                    "Cannot add " + added.name() + " to " + name() + " without changing what is there.",
                    "Add it by hand:\n" + DatasourceEntry.block(added, ""));
        }
    }

    private EffectiveConfig read(String text, Overrides overrides) {
        return new ConfigReader(YamlText.parse(name(), text), servers(), overrides).read();
    }

    /** JSON is YAML, but for tabs, which JSON has only between its words. */
    private YamlSection servers() {
        Path json = path.resolveSibling(SERVERS);
        return YamlText.parse(SERVERS, Files.isRegularFile(json) ? text(json).replace('\t', ' ') : "");
    }

    private String text() {
        return text(path);
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw DatusException.data(
                    "Cannot read " + path.getFileName() + ".", "Check its permissions and that it is UTF-8.", e);
        }
    }

    private String name() {
        return String.valueOf(path.getFileName());
    }
}
