package datus.workspace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One entry below {@code datasources}.
 *
 * @param name what SQL and people call it
 * @param type duckdb, sqlite, postgresql, files, or jdbc
 * @param properties the other keys as written, in order: path, url, host, port, database, user, password …; secrets still as
 *     {@code ${env:NAME}}
 */
public record DatasourceConfig(String name, String type, Map<String, String> properties) {
    public DatasourceConfig {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    public Optional<String> property(String key) {
        return Optional.ofNullable(properties.get(key));
    }
}
