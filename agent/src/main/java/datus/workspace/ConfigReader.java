package datus.workspace;

import datus.error.DatusException;
import datus.error.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the keys and values of {@code datus.yaml} into a {@link DatusConfig}; whatever it does not know is an error. */
final class ConfigReader {
    static final String DATASOURCES = "datasources";
    private static final String DEFAULT_DATASOURCE = "default_datasource";
    private static final Set<String> CALENDAR = Set.of("time_zone", "week_starts", "fiscal_year_starts");
    private static final Set<String> LIMITS = Set.of("rows", "result_bytes", "memory", "unnamed_results");

    private final YamlSection file;
    private final SettingLayers settings;

    ConfigReader(YamlSection file, Overrides overrides) {
        this.file = file;
        this.settings = new SettingLayers(overrides, file);
    }

    EffectiveConfig read() {
        file.expectOnly(Set.of(DATASOURCES, DEFAULT_DATASOURCE, "calendar", "limits"));
        file.section("calendar").expectOnly(CALENDAR);
        file.section("limits").expectOnly(LIMITS);
        List<DatasourceConfig> datasources = datasources();
        DatusConfig preset = DatusConfig.defaults();
        DatusConfig config = new DatusConfig(
                datasources,
                defaultDatasource(datasources),
                calendar(),
                limits(),
                preset.models(),
                preset.agent(),
                preset.mcpServers(),
                preset.privateColumns());
        List<Setting> effective = new ArrayList<>(settings.read());
        datasources.forEach(datasource -> effective.add(setting(datasource)));
        return new EffectiveConfig(config, effective);
    }

    private CalendarConfig calendar() {
        CalendarConfig preset = CalendarConfig.defaults();
        return new CalendarConfig(
                settings.value("calendar.time_zone", SettingType.TIME_ZONE, preset.timeZone()),
                settings.value("calendar.week_starts", SettingType.WEEKDAY, preset.weekStarts()),
                settings.value("calendar.fiscal_year_starts", SettingType.MONTH, preset.fiscalYearStarts()));
    }

    private LimitsConfig limits() {
        LimitsConfig preset = LimitsConfig.defaults();
        return new LimitsConfig(
                settings.value("limits.rows", SettingType.COUNT, preset.rows()),
                settings.value("limits.result_bytes", SettingType.BYTES, preset.resultBytes()),
                settings.value("limits.memory", SettingType.BYTES, preset.memoryBytes()),
                (int) Math.min(Integer.MAX_VALUE, settings.value("limits.unnamed_results", SettingType.COUNT, (long)
                        preset.unnamedResults())));
    }

    private Optional<String> defaultDatasource(List<DatasourceConfig> datasources) {
        List<String> names = datasources.stream().map(DatasourceConfig::name).toList();
        Optional<Setting> chosen = settings.text(DEFAULT_DATASOURCE);
        chosen.filter(setting -> !names.contains(setting.value())).ifPresent(setting -> {
            throw DatusException.user(
                    setting.source() + ": no datasource is called \"" + setting.value() + "\".",
                    NearestName.hint(setting.value(), names, "Configured: " + String.join(", ", names) + "."));
        });
        return chosen.map(Setting::value);
    }

    private List<DatasourceConfig> datasources() {
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
                entry.scalar(key).ifPresent(value -> properties.put(key, checked(key, value)));
            }
        }
        return new DatasourceConfig(name.text(), type, properties);
    }

    private static String checked(String key, YamlScalar value) {
        if (Secrets.spellsOut(key, value.text())) {
            throw value.place()
                    .fault(
                            "\"" + key + "\" spells out a secret, and this file is meant to be shared.",
                            "Set a variable of the environment, and write  " + key + ": " + Secrets.reference("NAME")
                                    + "  with its name.");
        }
        return value.text();
    }

    private static YamlScalar required(YamlSection entry, String key, String what) {
        return entry.scalar(key).filter(value -> !value.text().isBlank()).orElseThrow(() -> entry.place()
                .fault(what + " has no " + key + ".", "Add a line  " + key + ": …"));
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
