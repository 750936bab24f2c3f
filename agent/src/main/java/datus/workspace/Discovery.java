package datus.workspace;

import datus.error.DatusException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Finds the datasources that a folder already speaks of: in dbt's profiles, in {@code .env}, in PostgreSQL's variables and password
 * file, and as files. It reads and proposes; no secret is taken over, and nothing is written or opened.
 *
 * @param found each once, under names of their own
 * @param troubles what could not be read, a sentence each
 */
public record Discovery(List<Found> found, List<String> troubles) {
    public Discovery {
        found = List.copyOf(found);
        troubles = List.copyOf(troubles);
    }

    /**
     * A datasource and where it is spoken of.
     *
     * @param where for people, as in "profiles.yml, shop, target dev"
     * @param notes what a person must do or know, a sentence each
     */
    public record Found(DatasourceConfig datasource, String where, List<String> notes) {
        public Found {
            notes = List.copyOf(notes);
        }

        Found named(String name) {
            return new Found(new DatasourceConfig(name, datasource.type(), datasource.properties()), where, notes);
        }
    }

    /** Looks into a folder, the home folder and the environment. */
    public static Discovery in(Path folder, Map<String, String> environment) {
        Path root = folder.toAbsolutePath().normalize();
        List<Found> all = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        List<Supplier<List<Found>>> places = List.of(
                new DbtProfiles(root, environment)::find,
                EnvFile.in(root)::find,
                () -> PostgresVariables.find(environment, "the environment"),
                new PgPass(environment)::find,
                new DataFiles(root)::find);
        for (Supplier<List<Found>> place : places) {
            try {
                all.addAll(place.get());
            } catch (DatusException e) {
                troubles.add(e.message());
            }
        }
        return new Discovery(distinct(all), troubles);
    }

    private static List<Found> distinct(List<Found> all) {
        Map<Map<String, String>, Found> byAddress = new LinkedHashMap<>();
        all.forEach(found -> byAddress.putIfAbsent(address(found.datasource()), found));
        Map<String, Found> byName = new LinkedHashMap<>();
        for (Found found : byAddress.values()) {
            String wanted = identifier(found.datasource().name());
            String name = wanted;
            for (int i = 2; byName.containsKey(name); i++) {
                name = wanted + "_" + i;
            }
            byName.put(name, found.named(name));
        }
        return List.copyOf(byName.values());
    }

    /** Two datasources that differ only in how they are let in are one. */
    private static Map<String, String> address(DatasourceConfig datasource) {
        Map<String, String> address = new LinkedHashMap<>();
        datasource.properties().forEach((key, value) -> {
            if (!Secrets.isSecret(key) && !key.equals("schema")) {
                address.put(key, value);
            }
        });
        address.put("type", datasource.type());
        return address;
    }

    private static String identifier(String text) {
        String name = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "_")
                .replaceAll("^_+|_+$", "");
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "data_" + name : name;
    }
}
