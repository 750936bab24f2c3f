package datus.semantic.yaml;

import datus.error.DatusException;
import datus.workspace.YamlScalar;
import datus.workspace.YamlSection;
import java.util.Optional;
import java.util.Set;

/**
 * How strictly the keys of a section are taken, and the ways in which they are read.
 *
 * @param strict whether an unknown key is an error; what a machine wrote has keys of its own
 */
record Keys(boolean strict) {

    void check(YamlSection section, Set<String> known) {
        if (strict) {
            section.expectOnly(known);
        }
    }

    static String name(YamlSection section) {
        return optional(section, "name").orElseThrow(() -> missing(section, "name"));
    }

    static DatusException missing(YamlSection section, String key) {
        return section.place().fault("\"" + key + "\" is missing here.", "Add  " + key + ": …");
    }

    /** The value without white space around it; empty if it is not there or says nothing. */
    static Optional<String> optional(YamlSection section, String key) {
        return section.scalar(key).map(YamlScalar::text).map(String::strip).filter(text -> !text.isEmpty());
    }

    static String text(YamlSection section, String key) {
        return optional(section, key).orElse("");
    }

    static boolean isTrue(YamlSection section, String key) {
        return section.scalar(key)
                .map(YamlScalar::text)
                .filter("true"::equalsIgnoreCase)
                .isPresent();
    }

    static Optional<Double> number(YamlSection section, String key) {
        return section.scalar(key).map(value -> {
            try {
                return Double.valueOf(value.text().strip());
            } catch (NumberFormatException e) {
                throw value.place().fault("\"" + value.text() + "\" is no number.", "");
            }
        });
    }
}
