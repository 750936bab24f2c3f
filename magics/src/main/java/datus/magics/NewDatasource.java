package datus.magics;

import datus.workspace.DatasourceConfig;
import datus.workspace.Secrets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A datasource as a person described it: with what was typed, to open it now, and with secrets as references to the
 * environment, to save it.
 */
record NewDatasource(DatasourceConfig open) {

    DatasourceConfig saved() {
        Map<String, String> properties = new LinkedHashMap<>();
        open.properties().forEach((key, value) -> properties.put(key, isTyped(key, value) ? reference(key) : value));
        return new DatasourceConfig(open.name(), open.type(), properties);
    }

    /** What the person must do before the next start; empty if nothing. */
    String advice() {
        return open.properties().entrySet().stream()
                .filter(entry -> isTyped(entry.getKey(), entry.getValue()))
                .map(entry -> "The " + entry.getKey() + " is saved nowhere: set " + variable(entry.getKey())
                        + " in the environment before the next start. ")
                .findFirst()
                .orElse("");
    }

    private static boolean isTyped(String key, String value) {
        return Secrets.isSecret(key) && !Secrets.isReference(value);
    }

    private String reference(String key) {
        return Secrets.reference(variable(key));
    }

    private String variable(String key) {
        return (open.name() + "_" + key).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
