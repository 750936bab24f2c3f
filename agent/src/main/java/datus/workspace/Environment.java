package datus.workspace;

import datus.error.DatusException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The environment variables that {@code ${env:NAME}} in a configuration stands for. */
public record Environment(Map<String, String> variables) {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{env:([^}]*)}");

    public Environment {
        variables = Map.copyOf(variables);
    }

    /** What {@code environment} says, then the workspace's {@code .env}. */
    public static Environment of(Workspace workspace, Map<String, String> environment) {
        return new Environment(EnvFile.in(workspace.root()).under(environment));
    }

    /** The configuration with every reference replaced; an unset variable is an error that names it. */
    public DatasourceConfig resolve(DatasourceConfig config) {
        return new DatasourceConfig(config.name(), config.type(), resolve(config.name(), config.properties()));
    }

    /** Values by key, with every reference in them replaced; {@code owner} is named where a variable is not set. */
    public Map<String, String> resolve(String owner, Map<String, String> values) {
        Map<String, String> resolved = new LinkedHashMap<>();
        values.forEach((key, value) -> resolved.put(key, resolve(owner, key, value)));
        return resolved;
    }

    /** One value with every reference in it replaced. */
    public String resolve(String owner, String key, String value) {
        Matcher matcher = REFERENCE.matcher(value);
        return matcher.replaceAll(match -> Matcher.quoteReplacement(variable(owner, key, match.group(1))));
    }

    private String variable(String owner, String key, String name) {
        String value = variables.get(name);
        if (value == null) {
            throw DatusException.user(
                    owner + ": " + key + " is ${env:" + name + "}, and the environment variable " + name
                            + " is not set.",
                    "Set " + name + ", in the environment or in .env, and start the notebook's kernel again.");
        }
        return value;
    }
}
