package datus.workspace;

import datus.error.DatusException;
import datus.error.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Turns the keys and values of {@code datus.yaml} into a {@link DatusConfig}; whatever it does not know is an error. */
final class ConfigReader {
    private static final String DEFAULT_DATASOURCE = "default_datasource";
    private static final String PRIVATE = "private";
    private static final Set<String> KEYS = Set.of(
            DatasourceReader.DATASOURCES,
            DEFAULT_DATASOURCE,
            "calendar",
            "limits",
            ModelReader.MODELS,
            AgentReader.AGENT,
            McpServerReader.SERVERS,
            PRIVATE);
    private static final Set<String> CALENDAR = Set.of("time_zone", "week_starts", "fiscal_year_starts");
    private static final Set<String> LIMITS = Set.of("rows", "result_bytes", "memory", "unnamed_results");

    private final YamlSection file;
    private final YamlSection servers;
    private final SettingLayers settings;

    /**
     * @param file datus.yaml
     * @param servers .mcp.json
     */
    ConfigReader(YamlSection file, YamlSection servers, Overrides overrides) {
        this.file = file;
        this.servers = servers;
        this.settings = new SettingLayers(overrides, file);
    }

    EffectiveConfig read() {
        file.expectOnly(KEYS);
        file.section("calendar").expectOnly(CALENDAR);
        file.section("limits").expectOnly(LIMITS);
        DatasourceReader datasources = new DatasourceReader(file);
        ModelReader models = new ModelReader(file);
        AgentReader agent = new AgentReader(file, settings, models.read());
        McpServerReader tools = new McpServerReader(file, servers);
        DatusConfig config = new DatusConfig(
                datasources.read(),
                defaultDatasource(datasources.read()),
                calendar(),
                limits(),
                models.read(),
                agent.read(),
                tools.read(),
                privateColumns());
        List<Setting> effective = new ArrayList<>(settings.read());
        Stream.of(datasources.settings(), models.settings(), agent.settings(config.agent()), tools.settings(), hidden())
                .forEach(effective::addAll);
        return new EffectiveConfig(config, effective);
    }

    private PrivateColumns privateColumns() {
        for (YamlScalar pattern : file.scalars(PRIVATE)) {
            if (!pattern.text().matches("[^.\\s]+(\\.[^.\\s]+)+")) {
                throw pattern.place()
                        .fault(
                                "\"" + pattern.text() + "\" names no column of a table.",
                                "Write table.column, where * stands for any name, as in *.ssn.");
            }
        }
        return new PrivateColumns(file.words(PRIVATE));
    }

    private List<Setting> hidden() {
        List<String> patterns = file.words(PRIVATE);
        return patterns.isEmpty()
                ? List.of()
                : List.of(new Setting(
                        PRIVATE,
                        String.join(", ", patterns),
                        file.place(PRIVATE).toString()));
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
}
