package datus.mcp;

import datus.workspace.Environment;
import datus.workspace.McpServerConfig.Local;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The process of a local server, ready to be started in the workspace: of our environment it sees no more than programs need. */
record ServerProcess(Path folder, Environment environment) {
    private static final Set<String> NEEDED = Set.of(
            "PATH",
            "HOME",
            "USER",
            "LOGNAME",
            "SHELL",
            "TERM",
            "LANG",
            "LC_ALL",
            "TMPDIR",
            "TZ",
            "JAVA_HOME",
            // Without these, Windows starts next to nothing.
            "APPDATA",
            "LOCALAPPDATA",
            "USERPROFILE",
            "USERNAME",
            "HOMEDRIVE",
            "HOMEPATH",
            "SYSTEMDRIVE",
            "SYSTEMROOT",
            "PATHEXT",
            "COMSPEC",
            "TEMP",
            "TMP",
            "PROCESSOR_ARCHITECTURE");

    ProcessBuilder of(Local config) {
        ProcessBuilder builder = new ProcessBuilder(config.command()).directory(folder.toFile());
        Map<String, String> seen = builder.environment();
        seen.keySet().removeIf(name -> !NEEDED.contains(name.toUpperCase(Locale.ROOT)));
        seen.putAll(environment.resolve(config.name(), config.environment()));
        return builder;
    }
}
