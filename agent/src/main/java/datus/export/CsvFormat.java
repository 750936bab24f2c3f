package datus.export;

import com.google.auto.service.AutoService;
import datus.data.Column;
import datus.data.DataType.Kind;
import java.nio.file.Path;
import java.util.List;

/**
 * Comma-separated values: UTF-8, a header, NULL as nothing, an empty text as {@code ""}.
 *
 * <p>A spreadsheet takes text that begins with = + - @, a tab or a carriage return for a formula, and runs it. Such text, in
 * cells and in the header, is written with a {@code '} in front; numbers are not touched.
 */
@AutoService(ExportFormat.class)
public final class CsvFormat implements ExportFormat {
    @Override
    public String name() {
        return "csv";
    }

    @Override
    public List<String> extensions() {
        return List.of("csv");
    }

    @Override
    public List<String> write(ExportSource source, Path file) {
        source.copy(CsvFormat::harmless, "FORMAT csv, HEADER", file);
        return List.of();
    }

    private static String harmless(Column column) {
        String name = ExportSource.quoted(column.name());
        String header = ExportSource.quoted(startsFormula(column.name()) ? "'" + column.name() : column.name());
        if (column.type().kind() != Kind.TEXT && column.type().kind() != Kind.OTHER) {
            return name + " AS " + header;
        }
        String text = "CAST(" + name + " AS VARCHAR)";
        return "CASE WHEN left(" + text + ", 1) IN ('=', '+', '-', '@', chr(9), chr(13)) THEN '''' || " + text
                + " ELSE " + text + " END AS " + header;
    }

    private static boolean startsFormula(String name) {
        return !name.isEmpty() && "=+-@\t\r".indexOf(name.charAt(0)) >= 0;
    }
}
