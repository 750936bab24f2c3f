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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A {@code .env} file: lines of {@code NAME=value} that programs of a repository take for variables of the environment. That of a
 * workspace counts for {@code ${env:NAME}} where the environment itself says nothing.
 */
public record EnvFile(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(EnvFile.class);
    private static final Pattern LINE = Pattern.compile(
            "\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^#]*?))\\s*(?:#.*)?");
    private static final String NOTE = "The values stay in .env and are read from there.";

    /** The file in that folder, there or not. */
    public static EnvFile in(Path folder) {
        return new EnvFile(folder.resolve(".env"));
    }

    /** The environment, with what only this file says added. A file that cannot be read adds nothing. */
    public Map<String, String> under(Map<String, String> environment) {
        Map<String, String> all = new LinkedHashMap<>();
        try {
            all.putAll(variables());
        } catch (DatusException e) {
            LOG.warn("{} The variables in it are not set", e.message());
        }
        all.putAll(environment);
        return all;
    }

    /** Its variables in order; none if there is no such file. */
    public Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String line : lines()) {
            Matcher form = LINE.matcher(line);
            if (form.matches()) {
                variables.put(form.group(1), value(form));
            }
        }
        return variables;
    }

    private static String value(Matcher form) {
        String quoted = form.group(2) == null ? form.group(3) : form.group(2);
        return quoted == null ? form.group(4) : quoted;
    }

    private List<String> lines() {
        try {
            return Files.isRegularFile(path) ? Files.readAllLines(path) : List.of();
        } catch (IOException e) {
            throw DatusException.data("Cannot read " + path.getFileName() + ".", "Check that it is UTF-8 text.", e);
        }
    }

    List<Found> find() {
        Map<String, String> variables = variables();
        List<Found> found = new ArrayList<>();
        variables.forEach((name, value) -> {
            if (value.matches("postgres(ql)?://.*")) {
                found.add(new Found(
                        new DatasourceConfig(database(value), "postgresql", Map.of("url", Secrets.reference(name))),
                        ".env, " + name,
                        List.of(NOTE)));
            }
        });
        PostgresVariables.find(variables, ".env")
                .forEach(one -> found.add(new Found(one.datasource(), one.where(), List.of(NOTE))));
        return found;
    }

    /** The last part of the URL's path. */
    private static String database(String url) {
        String path = url.replaceFirst("^[a-z]+://[^/]*/?", "").replaceFirst("\\?.*$", "");
        return path.isEmpty() ? "postgres" : path;
    }
}
