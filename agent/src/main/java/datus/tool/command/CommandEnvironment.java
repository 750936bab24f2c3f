package datus.tool.command;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What commands know of the environment: how to find programs, files and words, and nothing that could be a secret. */
public final class CommandEnvironment {
    private static final Set<String> TOLD = Set.of(
            "PATH",
            "HOME",
            "USER",
            "LOGNAME",
            "LANG",
            "LANGUAGE",
            "TZ",
            "TERM",
            "TMPDIR",
            "TEMP",
            "TMP",
            "SHELL",
            "JAVA_HOME",
            "VIRTUAL_ENV",
            "DBT_PROFILES_DIR",
            "SYSTEMROOT",
            "PATHEXT");

    private CommandEnvironment() {}

    public static Map<String, String> of(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(variable ->
                        TOLD.contains(variable.getKey()) || variable.getKey().startsWith("LC_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
