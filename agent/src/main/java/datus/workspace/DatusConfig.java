package datus.workspace;

import java.util.List;
import java.util.Optional;

/**
 * What {@code datus.yaml} says, parsed once.
 *
 * @param datasources in the order of the file
 * @param defaultDatasource the one a notebook starts on; else the first
 */
public record DatusConfig(
        List<DatasourceConfig> datasources,
        Optional<String> defaultDatasource,
        CalendarConfig calendar,
        LimitsConfig limits) {

    public DatusConfig {
        datasources = List.copyOf(datasources);
    }

    /** The name of the datasource that is meant where none is named; empty if there are none. */
    public Optional<String> firstDatasource() {
        return defaultDatasource.or(() -> datasources.stream().findFirst().map(DatasourceConfig::name));
    }

    public static DatusConfig defaults() {
        return new DatusConfig(List.of(), Optional.empty(), CalendarConfig.defaults(), LimitsConfig.defaults());
    }
}
