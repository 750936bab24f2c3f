package datus.magics;

import datus.data.DatasourceType;
import datus.display.Outputs;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.workspace.DatasourceConfig;
import datus.workspace.Secrets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fills in a new datasource: from the arguments of a magic, and for the rest by asking. */
final class DatasourceForm {
    private static final String USAGE = "For instance: %datasource add shop type=duckdb path=shop.duckdb";

    private final Outputs outputs;
    private final Set<String> taken;
    private final List<DatasourceType> types;

    /** {@code taken} are the names in use. */
    DatasourceForm(Outputs outputs, Set<String> taken, List<DatasourceType> types) {
        this.outputs = outputs;
        this.taken = taken;
        this.types = types;
    }

    /** {@code arguments} are the name, then {@code key=value}; either may be missing. */
    NewDatasource fill(List<String> arguments) {
        List<String> rest = new ArrayList<>(arguments);
        boolean named = !rest.isEmpty() && !rest.get(0).contains("=");
        String name = free(named ? rest.remove(0) : ask("Name", "", false));
        Map<String, String> given = pairs(rest);
        boolean typed = given.containsKey("type");
        DatasourceType type = type(typed ? given.remove("type") : ask("Type (" + typeNames() + ")", "duckdb", false));
        checkKeys(given, type);
        Map<String, String> properties = new LinkedHashMap<>(given);
        for (DatasourceType.Field field : type.fields()) {
            boolean presetWillDo = typed && !field.preset().isEmpty();
            if (!given.containsKey(field.key()) && !presetWillDo) {
                properties.put(field.key(), ask(field.prompt(), field.preset(), field.secret()));
            }
        }
        return new NewDatasource(new DatasourceConfig(name, type.name(), properties));
    }

    private String free(String name) {
        if (taken.contains(name)) {
            throw DatusException.user(
                    "There is a datasource " + name + " already.", "Choose another name; %datasource lists them.");
        }
        return name;
    }

    private static Map<String, String> pairs(List<String> arguments) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals <= 0) {
                throw DatusException.user("Expected key=value, not " + argument + ".", USAGE);
            }
            String key = argument.substring(0, equals);
            String value = argument.substring(equals + 1);
            if (Secrets.spellsOut(key, value)) {
                throw DatusException.user(
                        "A cell is no place for a secret: it would be saved with the notebook.",
                        "Leave " + key + " out to be asked for it, or write " + key + "=" + Secrets.reference("NAME")
                                + " and set NAME in the environment.");
            }
            pairs.put(key, value);
        }
        return pairs;
    }

    private DatasourceType type(String name) {
        return types.stream()
                .filter(type -> type.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> DatusException.user(
                        "There is no type of datasource " + name + ".",
                        NearestName.hint(
                                name,
                                types.stream().map(DatasourceType::name).toList(),
                                "Known are " + typeNames() + ".")));
    }

    private static void checkKeys(Map<String, String> given, DatasourceType type) {
        for (String key : given.keySet()) {
            if (!type.properties().contains(key)) {
                String known =
                        String.join(", ", type.properties().stream().sorted().toList());
                throw DatusException.user(
                        "A " + type.name() + " datasource has no " + key + ".",
                        NearestName.hint(key, type.properties(), "It has " + known + "."));
            }
        }
    }

    private String typeNames() {
        return String.join(
                ", ", types.stream().map(DatasourceType::name).sorted().toList());
    }

    private String ask(String prompt, String preset, boolean secret) {
        String shown = prompt + (preset.isEmpty() ? ": " : " [" + preset + "]: ");
        String answer = outputs.input(shown, secret).strip();
        if (answer.isEmpty() && preset.isEmpty() && !secret) {
            throw DatusException.user(prompt + " is needed.", USAGE);
        }
        return answer.isEmpty() ? preset : answer;
    }
}
