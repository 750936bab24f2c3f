package datus.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code datasources:} of {@code datus.yaml}: a map by name, or a list. */
final class DatasourceReader {
    static final String DATASOURCES = "datasources";

    private final YamlSection file;

    DatasourceReader(YamlSection file) {
        this.file = file;
    }

    List<DatasourceConfig> read() {
        Map<String, DatasourceConfig> byName = new LinkedHashMap<>();
        if (file.isList(DATASOURCES)) {
            file.sections(DATASOURCES).forEach(entry -> add(byName, required(entry, "name", "the datasource"), entry));
        } else {
            YamlSection named = file.section(DATASOURCES);
            named.keys().forEach(name -> add(byName, new YamlScalar(name, named.place(name)), named.section(name)));
        }
        return List.copyOf(byName.values());
    }

    private static void add(Map<String, DatasourceConfig> byName, YamlScalar name, YamlSection entry) {
        DatasourceConfig config = datasource(name, entry);
        if (byName.keySet().stream().anyMatch(known -> known.equalsIgnoreCase(config.name()))) {
            throw name.place()
                    .fault("a second datasource is called \"" + config.name() + "\".", "Give it another name.");
        }
        byName.put(config.name(), config);
    }

    private static DatasourceConfig datasource(YamlScalar name, YamlSection entry) {
        String type = entry.scalar("type")
                .orElseThrow(() -> name.place()
                        .fault(
                                "the datasource " + name.text() + " has no type.",
                                "Add a line such as  type: duckdb  (or sqlite, postgresql, files, jdbc)."))
                .text();
        Map<String, String> properties = new LinkedHashMap<>();
        for (String key : entry.keys()) {
            if (!key.equals("name") && !key.equals("type")) {
                entry.scalar(key).ifPresent(value -> properties.put(key, value.shareable(key)));
            }
        }
        return new DatasourceConfig(name.text(), type, properties);
    }

    private static YamlScalar required(YamlSection entry, String key, String what) {
        return entry.scalar(key).filter(value -> !value.text().isBlank()).orElseThrow(() -> entry.place()
                .fault(what + " has no " + key + ".", "Add a line  " + key + ": …"));
    }

    /** What is said of each datasource and where. */
    List<Setting> settings() {
        return read().stream().map(this::setting).toList();
    }

    private Setting setting(DatasourceConfig datasource) {
        List<String> parts = new ArrayList<>(List.of(datasource.type()));
        datasource.properties().forEach((key, value) -> parts.add(key + " " + value));
        String source = file.isList(DATASOURCES)
                ? file.place(DATASOURCES).toString()
                : file.section(DATASOURCES).place(datasource.name()).toString();
        return new Setting(DATASOURCES + "." + datasource.name(), String.join(", ", parts), source);
    }
}
