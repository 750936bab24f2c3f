package datus.context.bootstrap.postgres;

import datus.error.DatusException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the statements of a server's log, written as text or as CSV.
 *
 * @see <a href="https://www.postgresql.org/docs/current/runtime-config-logging.html">PostgreSQL on its log</a>
 */
record PostgresLog(Path file) {
    private static final Charset CHARSET = StandardCharsets.UTF_8;
    private static final Pattern STATEMENT = Pattern.compile(
            "(?:LOG:\\s+|,LOG,[^,]*,\")(?:duration: [\\d.]+ ms\\s+)?(?:statement|execute [^:]*|parse [^:]*): ");

    /** Behind a statement of a CSV log its closing quote stands alone; quotes within are doubled. */
    private static final Pattern CSV_END = Pattern.compile("(?<!\")\"(?:\"\")*(?!\")");

    /** Gives each statement to the listener, as it was logged. */
    void each(Consumer<String> listener) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file), CHARSET.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)))) {
            new Reading(file.toString().endsWith(".csv"), listener).all(lines);
        } catch (IOException | UncheckedIOException e) {
            throw DatusException.data("Cannot read the log " + file + ".", "Check its permissions.", e);
        }
    }

    /** One pass over the lines; a statement goes on until the next line that begins with a log prefix. */
    private static final class Reading {
        private final boolean csv;
        private final Consumer<String> listener;
        private final StringBuilder statement = new StringBuilder();
        private boolean inside;

        private Reading(boolean csv, Consumer<String> listener) {
            this.csv = csv;
            this.listener = listener;
        }

        private void all(BufferedReader lines) {
            lines.lines().forEach(this::line);
            end();
        }

        private void line(String line) {
            Matcher start = STATEMENT.matcher(line);
            if (start.find()) {
                end();
                inside = true;
                take(line.substring(start.end()));
            } else if (csv && inside) {
                take(line);
            } else if (inside && line.startsWith("\t")) {
                take(line.substring(1));
            } else {
                end();
            }
        }

        private void take(String text) {
            Matcher close = CSV_END.matcher(text);
            if (csv && close.find()) {
                statement.append(text, 0, close.start());
                end();
            } else {
                statement.append(text).append('\n');
            }
        }

        private void end() {
            if (inside) {
                String text = statement.toString().strip();
                listener.accept(csv ? text.replace("\"\"", "\"") : text);
            }
            inside = false;
            statement.setLength(0);
        }
    }
}
