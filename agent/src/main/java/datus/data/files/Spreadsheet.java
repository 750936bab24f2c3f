package datus.data.files;

import datus.data.EngineQuery;
import datus.data.landing.ColumnNames;
import datus.data.source.AnsiDialect;
import datus.error.DatusException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an XLSX file as a table; its first row names the columns, and the cells of a column tell its type. */
record Spreadsheet(Path file) {
    /** Formats that show a day, a month or a year: d, m or y outside of quotes and brackets. */
    private static final Pattern DATE_FORMAT = Pattern.compile("^(?:[^\"\\[]|\"[^\"]*\"|\\[[^]]*])*?[dmyDMY].*$");

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    /** Whole numbers up to here are the same as a double, which is all that a spreadsheet keeps. */
    private static final int EXACT_DIGITS = 15;

    /** What a cell holds, as the DuckDB type for it. */
    private enum Content {
        BIGINT,
        DOUBLE,
        DATE,
        TIMESTAMP,
        BOOLEAN,
        VARCHAR
    }

    private record Value(Content content, String text) {}

    /** Makes the table. */
    void land(Connection connection, String table) throws SQLException {
        List<Row> rows = rows();
        if (rows.isEmpty()) {
            throw DatusException.data(file + " has no rows in its first sheet.", "Fill the first sheet.");
        }
        List<String> names = names(rows.get(0));
        List<Row> body = rows.subList(1, rows.size());
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            columns.add(AnsiDialect.quoted(names.get(i)) + " " + type(body, i));
        }
        EngineQuery.run(connection, "CREATE OR REPLACE TABLE " + table + " (" + String.join(", ", columns) + ")");
        insert(connection, table, names.size(), body);
    }

    private List<Row> rows() {
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), WITH_FORMATS);
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.toList();
        } catch (IOException | ExcelReaderException e) {
            throw DatusException.data(file + " cannot be read as XLSX.", "Save it again as .xlsx or as CSV.", e);
        }
    }

    private static List<String> names(Row header) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < header.getCellCount(); i++) {
            labels.add(header.getCellText(i));
        }
        return ColumnNames.distinct(labels);
    }

    /** The narrowest type that takes every cell as it is. */
    private static Content type(List<Row> rows, int at) {
        Set<Content> found = EnumSet.noneOf(Content.class);
        rows.forEach(row -> value(row, at).ifPresent(value -> found.add(value.content())));
        if (found.size() == 1) {
            return found.iterator().next();
        }
        if (found.equals(EnumSet.of(Content.BIGINT, Content.DOUBLE))) {
            return Content.DOUBLE;
        }
        return found.equals(EnumSet.of(Content.DATE, Content.TIMESTAMP)) ? Content.TIMESTAMP : Content.VARCHAR;
    }

    private static void insert(Connection connection, String table, int width, List<Row> rows) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(width, "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
            for (Row row : rows) {
                for (int i = 0; i < width; i++) {
                    Optional<Value> value = value(row, i);
                    if (value.isPresent()) {
                        insert.setString(i + 1, value.get().text());
                    } else {
                        insert.setNull(i + 1, Types.VARCHAR);
                    }
                }
                insert.addBatch();
            }
            if (!rows.isEmpty()) {
                insert.executeBatch();
            }
        }
    }

    private static Optional<Value> value(Row row, int at) {
        Cell cell = at < row.getCellCount() ? row.getCell(at) : null;
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return Optional.empty();
        }
        return switch (cell.getType()) {
            case NUMBER -> Optional.of(isDate(cell) ? date(cell) : number(cell.asNumber()));
            case BOOLEAN ->
                Optional.of(new Value(Content.BOOLEAN, cell.asBoolean().toString()));
            default -> Optional.of(new Value(Content.VARCHAR, cell.getText()));
        };
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && DATE_FORMAT.matcher(format).matches();
    }

    private static Value date(Cell cell) {
        String text = cell.asDate().toString();
        return text.endsWith("T00:00")
                ? new Value(Content.DATE, text.substring(0, text.indexOf('T')))
                : new Value(Content.TIMESTAMP, text);
    }

    private static Value number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        boolean whole = plain.scale() <= 0 && plain.precision() - plain.scale() <= EXACT_DIGITS;
        return new Value(whole ? Content.BIGINT : Content.DOUBLE, plain.toPlainString());
    }
}
