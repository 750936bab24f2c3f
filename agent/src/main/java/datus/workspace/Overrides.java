package datus.workspace;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What beats the file: a flag of the command line, then a variable of the environment.
 *
 * @param flags by setting, as in limits.rows
 * @param environment variables; limits.rows is DATUS_LIMITS_ROWS
 */
public record Overrides(Map<String, String> flags, Map<String, String> environment) {
    public Overrides {
        flags = Map.copyOf(flags);
        environment = Map.copyOf(environment);
    }

    public static Overrides none() {
        return new Overrides(Map.of(), Map.of());
    }

    public static Overrides of(Map<String, String> environment) {
        return new Overrides(Map.of(), environment);
    }

    Optional<Setting> find(String name) {
        if (flags.containsKey(name)) {
            return Optional.of(new Setting(name, flags.getOrDefault(name, ""), "--" + name));
        }
        String variable = "DATUS_" + name.replace('.', '_').toUpperCase(Locale.ROOT);
        return Optional.ofNullable(environment.get(variable))
                .map(value -> new Setting(name, value, "environment " + variable));
    }
}
