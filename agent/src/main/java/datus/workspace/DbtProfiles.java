package datus.workspace;

import datus.error.DatusException;
import datus.workspace.Discovery.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The outputs of dbt's {@code profiles.yml}: the project's own, that of DBT_PROFILES_DIR, and that of the home folder. */
record DbtProfiles(Path root, Map<String, String> environment) {
    private static final String FILE = "profiles.yml";

    List<Found> find() {
        Set<Path> folders = new LinkedHashSet<>();
        folders.add(root);
        Optional.ofNullable(environment.get("DBT_PROFILES_DIR")).map(Path::of).ifPresent(folders::add);
        folders.add(Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")), ".dbt"));
        List<Found> found = new ArrayList<>();
        for (Path folder : folders) {
            Path file = folder.resolve(FILE);
            if (Files.isRegularFile(file)) {
                found.addAll(profiles(file));
            }
        }
        return found;
    }

    private List<Found> profiles(Path file) {
        String where = file.startsWith(root) ? FILE : "dbt's " + FILE;
        YamlSection profiles = YamlText.parse(where, text(file));
        List<Found> found = new ArrayList<>();
        for (String profile : profiles.keys()) {
            if (!profile.equals("config")) {
                found.addAll(outputs(where, profile, profiles.section(profile)));
            }
        }
        return found;
    }

    /** The profile's own target first, for the first datasource is the one a notebook starts on. */
    private List<Found> outputs(String where, String profile, YamlSection section) {
        String target = section.scalar("target").map(YamlScalar::text).orElse("");
        YamlSection outputs = section.section("outputs");
        return outputs.keys().stream()
                .sorted((a, b) -> Boolean.compare(b.equals(target), a.equals(target)))
                .flatMap(output -> new DbtOutput(profile, output, outputs.section(output), root, environment)
                        .found(where + ", " + profile + ", target " + output).stream())
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw DatusException.data("Cannot read " + FILE + ".", "Check its permissions and that it is UTF-8.", e);
        }
    }
}
