package datus.magics;

import datus.error.DatusException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads parameters from lines of {@code name = literal}, as people and papermill write them; {@code #} starts a comment. */
final class ParameterText {
    private static final String HINT =
            "Write name = value, for instance: region = 'EUROPE'. A value is text in quotes, "
                    + "a number, True, False, None, or a list of these; a date is text.";

    private ParameterText() {}

    /** The parameters in order; of a name that stands twice the last value counts. */
    static Map<String, @Nullable Object> read(String text) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        LiteralReader reader = new LiteralReader(text);
        while (!reader.atEnd()) {
            if (!reader.take(';')) {
                readOne(reader, parameters);
            }
        }
        return parameters;
    }

    private static void readOne(LiteralReader reader, Map<String, @Nullable Object> parameters) {
        String name = "";
        try {
            name = reader.name();
            if (!reader.take('=')) {
                throw new LiteralReader.Unreadable("= is missing");
            }
            parameters.put(name, reader.literal());
            if (!reader.atLineEnd()) {
                throw new LiteralReader.Unreadable("more stands behind the value");
            }
        } catch (LiteralReader.Unreadable e) {
            String which = name.isEmpty() ? "a parameter" : "the parameter " + name;
            throw DatusException.user("Cannot read " + which + ": " + e.getMessage() + ".", HINT);
        }
    }
}
