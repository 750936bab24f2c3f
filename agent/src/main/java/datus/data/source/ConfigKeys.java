package datus.data.source;

import datus.error.DatusException;
import datus.workspace.DatasourceConfig;

/** What a datasource's configuration must say. */
public final class ConfigKeys {
    private ConfigKeys() {}

    public static String required(DatasourceConfig config, String key) {
        return config.property(key)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> DatusException.user(
                        config.name() + ": " + key + " is missing.",
                        "Say it in datus.yaml, or add the datasource anew: %datasource add"));
    }
}
