package datus.workspace;

/** A single value of a YAML file, as written, and where. */
public record YamlScalar(String text, YamlPlace place) {

    /** The text as that key's value; one that spells out a secret is refused, since the file is meant to be shared. */
    String shareable(String key) {
        if (Secrets.spellsOut(key, text)) {
            throw place.fault(
                    "\"" + key + "\" spells out a secret, and this file is meant to be shared.",
                    "Set a variable of the environment, and write  " + key + ": " + Secrets.reference("NAME")
                            + "  with its name.");
        }
        return text;
    }

    /** The text as a setting of that name. */
    Setting setting(String name) {
        return new Setting(name, text, place.toString());
    }
}
