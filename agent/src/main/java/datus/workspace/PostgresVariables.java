package datus.workspace;

import datus.workspace.Discovery.Found;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The datasource that PGHOST, PGDATABASE and their kin speak of, as PostgreSQL's own programs read them. */
final class PostgresVariables {
    private static final Map<String, String> PROPERTIES =
            Map.of("host", "PGHOST", "port", "PGPORT", "database", "PGDATABASE", "user", "PGUSER");

    private PostgresVariables() {}

    static List<Found> find(Map<String, String> variables, String where) {
        if (!variables.containsKey("PGHOST") && !variables.containsKey("PGDATABASE")) {
            return List.of();
        }
        Map<String, String> properties = new LinkedHashMap<>();
        for (String key : List.of("host", "port", "database", "user")) {
            String value = variables.getOrDefault(PROPERTIES.getOrDefault(key, ""), "");
            if (!value.isBlank()) {
                properties.put(key, value);
            }
        }
        properties.putIfAbsent("host", "localhost");
        if (variables.containsKey("PGPASSWORD")) {
            properties.put("password", Secrets.reference("PGPASSWORD"));
        }
        String name = properties.getOrDefault("database", "postgres");
        return List.of(new Found(new DatasourceConfig(name, "postgresql", properties), where + ", PG*", List.of()));
    }
}
