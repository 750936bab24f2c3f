package datus.workspace;

import datus.error.DatusException;
import java.net.URI;
import java.net.URISyntaxException;

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

    /** The text as that key's address on the web, without a password. */
    URI webAddress(String key) {
        try {
            URI address = new URI(shareable(key));
            if (address.getHost() != null && text.matches("(?i)https?:.*")) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw noAddress(key);
        }
        throw noAddress(key);
    }

    private DatusException noAddress(String key) {
        return place.fault("\"" + key + "\" is no address of the web.", "Write it as in https://example.org/v1.");
    }

    /** The text as a setting of that name. */
    Setting setting(String name) {
        return new Setting(name, text, place.toString());
    }
}
