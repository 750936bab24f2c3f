package datus.workspace;

import java.util.List;
import java.util.Optional;

/**
 * What {@code datus.yaml} says, parsed once.
 *
 * @param datasources in the order of the file
 * @param defaultDatasource the one a notebook starts on; else the first
 * @param models language models, in the order of the file
 */
public record DatusConfig(
        List<DatasourceConfig> datasources,
        Optional<String> defaultDatasource,
        CalendarConfig calendar,
        LimitsConfig limits,
        List<ModelConfig> models,
        AgentConfig agent,
        List<McpServerConfig> mcpServers,
        PrivateColumns privateColumns) {

    public DatusConfig {
        datasources = List.copyOf(datasources);
        models = List.copyOf(models);
        mcpServers = List.copyOf(mcpServers);
    }

    /** Of these datasources, and else what holds by default. */
    public static DatusConfig of(List<DatasourceConfig> datasources) {
        return defaults().withDatasources(datasources);
    }

    public DatusConfig withDatasources(List<DatasourceConfig> others) {
        return new DatusConfig(others, defaultDatasource, calendar, limits, models, agent, mcpServers, privateColumns);
    }

    public DatusConfig withLimits(LimitsConfig others) {
        return new DatusConfig(
                datasources, defaultDatasource, calendar, others, models, agent, mcpServers, privateColumns);
    }

    public DatusConfig withCalendar(CalendarConfig other) {
        return new DatusConfig(
                datasources, defaultDatasource, other, limits, models, agent, mcpServers, privateColumns);
    }

    /** With these models and an agent that uses them. */
    public DatusConfig withModels(List<ModelConfig> others, AgentConfig user) {
        return new DatusConfig(
                datasources, defaultDatasource, calendar, limits, others, user, mcpServers, privateColumns);
    }

    /** The name of the datasource that is meant where none is named; empty if there are none. */
    public Optional<String> firstDatasource() {
        return defaultDatasource.or(() -> datasources.stream().findFirst().map(DatasourceConfig::name));
    }

    public static DatusConfig defaults() {
        return new DatusConfig(
                List.of(),
                Optional.empty(),
                CalendarConfig.defaults(),
                LimitsConfig.defaults(),
                List.of(),
                AgentConfig.defaults(),
                List.of(),
                PrivateColumns.none());
    }
}
