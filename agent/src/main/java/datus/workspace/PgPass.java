package datus.workspace;

import datus.error.DatusException;
import datus.workspace.Discovery.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL's password file, of lines {@code host:port:database:user:password}. The password stays in it: the driver looks there by
 * itself.
 */
record PgPass(Map<String, String> environment) {
    private static final String ANY = "*";

    List<Found> find() {
        Path file = path();
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PgPass::fields)
                    .filter(fields -> fields.size() == 5 && !fields.get(0).equals(ANY))
                    .map(PgPass::found)
                    .toList();
        } catch (IOException e) {
            throw DatusException.data("Cannot read " + file.getFileName() + ".", "Check its permissions.", e);
        }
    }

    private Path path() {
        String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
        String chosen = environment.getOrDefault("PGPASSFILE", "");
        return chosen.isBlank() ? Path.of(home, ".pgpass") : Path.of(chosen);
    }

    /** Split at colons; a backslash takes the next character as it is. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                field.append(line.charAt(++i));
            } else if (c == ':') {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private static Found found(List<String> fields) {
        Map<String, String> properties = new LinkedHashMap<>();
        List<String> keys = List.of("host", "port", "database", "user");
        for (int i = 0; i < keys.size(); i++) {
            if (!fields.get(i).equals(ANY)) {
                properties.put(keys.get(i), fields.get(i));
            }
        }
        properties.putIfAbsent("database", "postgres");
        String name = properties.getOrDefault("database", "postgres");
        return new Found(
                new DatasourceConfig(name, "postgresql", properties), ".pgpass, which keeps the password", List.of());
    }
}
