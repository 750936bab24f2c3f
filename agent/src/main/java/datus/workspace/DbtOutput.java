package datus.workspace;

import datus.workspace.Discovery.Found;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One output of a dbt profile as a datasource. {@code env_var('NAME')} becomes {@code ${env:NAME}}. */
record DbtOutput(String profile, String output, YamlSection section, Path root, Map<String, String> environment) {
    private static final Pattern ENV_VAR =
            Pattern.compile("\\{\\{\\s*env_var\\(\\s*['\"](\\w+)['\"]\\s*(?:,\\s*['\"]([^'\"]*)['\"]\\s*)?\\)[^}]*}}");

    /** Nothing for a database that is not one of ours. */
    Optional<Found> found(String where) {
        String type = section.scalar("type").map(YamlScalar::text).orElse("");
        return switch (type) {
            case "postgres" -> Optional.of(postgres(where));
            case "duckdb" -> file("duckdb", value(section, "path"), where);
            case "sqlite" -> file("sqlite", value(section.section("schemas_and_paths"), "main"), where);
            default -> Optional.empty();
        };
    }

    private Found postgres(String where) {
        Map<String, String> properties = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        value(section, "host").ifPresent(value -> properties.put("host", value));
        value(section, "port").ifPresent(value -> properties.put("port", value));
        value(section, "dbname")
                .or(() -> value(section, "database"))
                .ifPresent(value -> properties.put("database", value));
        value(section, "user").ifPresent(value -> properties.put("user", value));
        value(section, "schema").ifPresent(value -> properties.put("schema", value));
        value(section, "password")
                .or(() -> value(section, "pass"))
                .ifPresent(value -> properties.put("password", secret(value, notes)));
        return new Found(new DatasourceConfig(name(), "postgresql", properties), where, notes);
    }

    private Optional<Found> file(String type, Optional<String> path, String where) {
        return path.filter(value -> !value.isBlank() && !value.equals(":memory:") && !value.matches("\\w\\w+:.*"))
                .map(value -> new Found(
                        new DatasourceConfig(name(), type, Map.of("path", relative(value))), where, List.of()));
    }

    /** Inside the folder a path is written as seen from there. */
    private String relative(String path) {
        if (path.contains("${env:")) {
            return path;
        }
        return RelativePath.of(root, root.resolve(path).normalize());
    }

    private String secret(String value, List<String> notes) {
        if (Secrets.isReference(value)) {
            return value;
        }
        String variable = name().toUpperCase(Locale.ROOT).replaceAll("\\W+", "_") + "_PASSWORD";
        notes.add("The password stays in dbt's file: set " + variable + ", in the environment or in .env.");
        return Secrets.reference(variable);
    }

    private String name() {
        return profile.equals(output) ? profile : profile + "_" + output;
    }

    /** The value with its variables; empty if dbt computes it in another way. */
    private Optional<String> value(YamlSection from, String key) {
        return from.scalar(key)
                .map(scalar -> ENV_VAR.matcher(scalar.text()).replaceAll(this::variable))
                .filter(text -> !text.contains("{{") && !text.contains("{%"));
    }

    /** A default stands in for a variable that is not set now. */
    private String variable(MatchResult call) {
        String name = call.group(1);
        boolean preset = call.group(2) != null && !environment.containsKey(name);
        return Matcher.quoteReplacement(preset ? call.group(2) : Secrets.reference(name));
    }
}
