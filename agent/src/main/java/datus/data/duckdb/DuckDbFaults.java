package datus.data.duckdb;

import datus.data.source.Fault;
import datus.data.source.Fault.Kind;
import datus.data.source.Fault.Spot;
import datus.data.source.FaultReader;
import datus.data.text.SourceLines;
import datus.error.DatusException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads DuckDB's errors. It tells them apart by words alone: its SQLState is always empty. */
public final class DuckDbFaults implements FaultReader {
    private static final Pattern PREFIX = Pattern.compile("^(?:[A-Z][A-Za-z ]*? Error|INTERRUPT Error): ");
    private static final Pattern PLACE = Pattern.compile("\\n\\nLINE (\\d+): ([^\\n]*)\\n( *)(\\^+)");
    private static final Pattern TABLE =
            Pattern.compile("(?:Table|View) with name \"?(.+?)\"? does not exist|Referenced table \"(.+?)\" not found");
    private static final Pattern COLUMN =
            Pattern.compile("(?:Referenced column|column named) \"(.+?)\"|does not have a column named \"(.+?)\"");
    private static final Pattern FILE = Pattern.compile("No files found that match the pattern \"(.+?)\"");
    private static final Pattern FILE_HOLDER = Pattern.compile("held in (.+?) \\(PID (\\d+)\\)");
    private static final Pattern CSV_LINE =
            Pattern.compile("CSV Error on Line: (\\d+)\\n(?:Original Line:[^\\n]*\\n)?([^\\n]*)");
    private static final Pattern CSV_FILE = Pattern.compile("\\n\\s*file\\s*=\\s*([^\\n]+)");
    private static final String READ_ONLY = "attached in read-only mode";

    @Override
    public Fault read(SQLException error, String text) {
        String raw = String.valueOf(error.getMessage());
        Matcher csv = CSV_LINE.matcher(raw);
        if (csv.find()) {
            return new Fault(Kind.BROKEN_FILE, csvMessage(raw, csv), "", Optional.empty());
        }
        String message = words(raw);
        Optional<Spot> spot = spot(raw, text);
        if (raw.startsWith("INTERRUPT")) {
            return new Fault(Kind.CANCELLED, message, "", spot);
        }
        if (raw.startsWith("Out of Memory")) {
            return new Fault(Kind.OUT_OF_MEMORY, message, "", Optional.empty());
        }
        if (message.contains(READ_ONLY)) {
            return new Fault(Kind.READ_ONLY, message, "", spot);
        }
        Matcher table = TABLE.matcher(message);
        if (table.find()) {
            return new Fault(Kind.MISSING_TABLE, message, group(table), spot);
        }
        Matcher column = COLUMN.matcher(message);
        if (column.find()) {
            return new Fault(Kind.MISSING_COLUMN, message, group(column), spot);
        }
        Matcher file = FILE.matcher(message);
        if (file.find()) {
            return new Fault(Kind.MISSING_FILE, message, group(file), spot);
        }
        return new Fault(Kind.OTHER, message, "", spot);
    }

    static boolean isLocked(SQLException error) {
        String raw = String.valueOf(error.getMessage());
        return raw.contains("Could not set lock") || raw.contains("Unique file handle conflict");
    }

    /** Why a file could not be opened, and the next step. */
    static DatusException file(String name, Path path, SQLException error) {
        String raw = String.valueOf(error.getMessage());
        if (isLocked(error)) {
            Matcher holder = FILE_HOLDER.matcher(raw);
            String by = holder.find() ? " by process " + holder.group(2) + " (" + holder.group(1) + ")" : "";
            return DatusException.data(
                    name + ": the file " + path + " is locked" + by + ".",
                    "End that process, or wait until it has written, and run the cell again.");
        }
        if (raw.contains("database does not exist")) {
            return DatusException.data(
                    name + ": there is no file " + path + ".", "Check path in datus.yaml, or create the file.");
        }
        if (raw.contains("not a valid DuckDB database file")) {
            return DatusException.data(
                    name + ": " + path + " is not a DuckDB file.",
                    "Use type: sqlite for SQLite, type: files for CSV, Parquet, JSON or XLSX.");
        }
        return DatusException.data(name + ": " + words(raw), "");
    }

    /** The first paragraph without prefixes; what follows is a place, a guess, or advice for another setting. */
    public static String words(String raw) {
        String first = raw.split("\\n\\n|\\nLINE |\\nDid you mean|\\nCandidate", 2)[0];
        String bare = PREFIX.matcher(first).replaceFirst("");
        return PREFIX.matcher(bare).replaceFirst("").replaceFirst("!$", ".").strip();
    }

    private static String csvMessage(String raw, Matcher line) {
        Matcher file = CSV_FILE.matcher(raw);
        return (file.find() ? file.group(1).strip() : "The CSV file") + ", line " + line.group(1) + ": "
                + line.group(2);
    }

    private static String group(Matcher matcher) {
        for (int i = 1; i <= matcher.groupCount(); i++) {
            if (matcher.group(i) != null) {
                return matcher.group(i);
            }
        }
        return "";
    }

    private static Optional<Spot> spot(String raw, String text) {
        Matcher place = PLACE.matcher(raw);
        if (!place.find()) {
            return Optional.empty();
        }
        int line = Integer.parseInt(place.group(1));
        int column = place.group(3).length() - ("LINE " + line + ": ").length();
        return SourceLines.find(text, line, place.group(2), column)
                .map(start -> new Spot(start, place.group(4).length()));
    }
}
