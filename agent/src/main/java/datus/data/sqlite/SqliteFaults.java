package datus.data.sqlite;

import datus.data.source.Fault;
import datus.data.source.Fault.Kind;
import datus.data.source.Fault.Spot;
import datus.data.source.FaultReader;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sqlite.SQLiteErrorCode;

/** Reads SQLite's errors. The driver puts SQLite's words in brackets behind its own. */
final class SqliteFaults implements FaultReader {
    private static final Pattern WORDS = Pattern.compile("^\\[SQLITE_\\w+].*?\\((.*)\\)$", Pattern.DOTALL);
    private static final Pattern NEAR = Pattern.compile("near \"(.+?)\": syntax error", Pattern.DOTALL);

    @Override
    public Fault read(SQLException error, String text) {
        String raw = String.valueOf(error.getMessage());
        Matcher words = WORDS.matcher(raw);
        String message = words.matches() ? words.group(1) : raw;
        int code = error.getErrorCode() & 0xFF;
        if (code == SQLiteErrorCode.SQLITE_INTERRUPT.code) {
            return new Fault(Kind.CANCELLED, message, "", Optional.empty());
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code) {
            return new Fault(Kind.READ_ONLY, message, "", Optional.empty());
        }
        if (code == SQLiteErrorCode.SQLITE_BUSY.code) {
            return Fault.other("The file is locked by another process that writes it. Run the cell again in a moment.");
        }
        if (code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return Fault.other("This is not a SQLite file.");
        }
        return described(message, text);
    }

    private static Fault described(String message, String text) {
        if (message.startsWith("no such table: ")) {
            return new Fault(Kind.MISSING_TABLE, message, after(message), Optional.empty());
        }
        if (message.startsWith("no such column: ")) {
            return new Fault(Kind.MISSING_COLUMN, message, after(message), Optional.empty());
        }
        Matcher near = NEAR.matcher(message);
        return near.find() ? new Fault(Kind.OTHER, message, "", spot(near.group(1), text)) : Fault.other(message);
    }

    private static String after(String message) {
        return message.substring(message.indexOf(": ") + 2).split(" ", 2)[0].replace("\"", "");
    }

    /** SQLite names the word but not its place: it is told only where the word stands once. */
    private static Optional<Spot> spot(String word, String text) {
        int first = text.indexOf(word);
        return first >= 0 && first == text.lastIndexOf(word)
                ? Optional.of(new Spot(first, word.length()))
                : Optional.empty();
    }
}
