package datus.workspace;

import datus.error.DatusException;

/**
 * A line of a YAML file, for errors and for telling where a value came from.
 *
 * @param file its name, without folders
 * @param line from 1
 */
public record YamlPlace(String file, int line) {

    /** What is wrong there, and the next step. */
    public DatusException fault(String message, String hint) {
        return DatusException.user(this + ": " + message, hint);
    }

    @Override
    public String toString() {
        return file + " line " + line;
    }
}
