package datus.data.notebook;

import datus.error.DatusException;
import datus.workspace.DatasourceConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The environment variables that {@code ${env:NAME}} in a configuration stands for. */
record Environment(Map<String, String> variables) {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{env:([^}]*)}");

    Environment {
        variables = Map.copyOf(variables);
    }

    /** The configuration with every reference replaced; an unset variable is an error that names it. */
    DatasourceConfig resolve(DatasourceConfig config) {
        Map<String, String> resolved = new LinkedHashMap<>();
        config.properties().forEach((key, value) -> resolved.put(key, resolve(config.name(), key, value)));
        return new DatasourceConfig(config.name(), config.type(), resolved);
    }

    private String resolve(String datasource, String key, String value) {
        Matcher matcher = REFERENCE.matcher(value);
        return matcher.replaceAll(match -> Matcher.quoteReplacement(variable(datasource, key, match.group(1))));
    }

    private String variable(String datasource, String key, String name) {
        String value = variables.get(name);
        if (value == null) {
            throw DatusException.user(
                    datasource + ": " + key + " is ${env:" + name + "}, and the environment variable " + name
                            + " is not set.",
                    "Set " + name + ", in the environment or in .env, and start the notebook's kernel again.");
        }
        return value;
    }
}
