package datus.export;

import datus.data.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes typed rows to a sheet, and remembers in which columns Excel could not hold a value as what it is. */
final class XlsxCells {
    /** Excel shows, and calculates with, that many digits. */
    private static final int MOST_DIGITS = 15;

    private static final int LONGEST_TEXT = 32_767;

    private final Worksheet sheet;
    private final List<Column> columns;
    private final Set<String> roundable = new LinkedHashSet<>();
    private final Set<String> tooLong = new LinkedHashSet<>();
    private final Set<String> tooFine = new LinkedHashSet<>();
    private int row = 1;

    XlsxCells(Worksheet sheet, List<Column> columns) {
        this.sheet = sheet;
        this.columns = columns;
    }

    void write(List<@Nullable Object> values) {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value != null) {
                cell(i, value);
            }
        }
        row++;
    }

    /** What was written otherwise than it is, a sentence each. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        roundable.forEach(
                name -> notes.add(name + " has text for numbers of more than 15 digits, which Excel rounds."));
        tooFine.forEach(name -> notes.add(name + " shows milliseconds, though it has finer times."));
        tooLong.forEach(name -> notes.add(name + " has texts cut at 32,767 characters, Excel's limit."));
        return notes;
    }

    private void cell(int column, Object value) {
        if (value instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (value instanceof Double number && Double.isFinite(number)) {
            sheet.value(row, column, number);
        } else if (value instanceof Number number && !(value instanceof Double)) {
            exact(column, new BigDecimal(number.toString()));
        } else if (value instanceof LocalDate date && isExcelYear(date.getYear())) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof LocalDateTime time && isExcelYear(time.getYear())) {
            time(column, time);
        } else {
            text(column, value instanceof byte[] bytes ? Bytes.hex(bytes) : value.toString());
        }
    }

    private void exact(int column, BigDecimal number) {
        if (number.stripTrailingZeros().precision() > MOST_DIGITS) {
            roundable.add(columns.get(column).name());
            text(column, number.toPlainString());
            return;
        }
        sheet.value(row, column, number);
        if (number.scale() > 0) {
            sheet.style(row, column).format("0." + "0".repeat(number.scale())).set();
        }
    }

    private void time(int column, LocalDateTime time) {
        if (!time.equals(time.truncatedTo(ChronoUnit.MILLIS))) {
            tooFine.add(columns.get(column).name());
        }
        sheet.value(row, column, time);
        String format =
                time.equals(time.truncatedTo(ChronoUnit.SECONDS)) ? "yyyy-mm-dd hh:mm:ss" : "yyyy-mm-dd hh:mm:ss.000";
        sheet.style(row, column).format(format).set();
    }

    private void text(int column, String text) {
        if (text.length() > LONGEST_TEXT) {
            tooLong.add(columns.get(column).name());
        }
        sheet.inlineString(row, column, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
    }

    /** Excel counts days from 1900, with an error in its first two months, and to 9999. */
    private static boolean isExcelYear(int year) {
        return year > 1900 && year <= 9999;
    }
}
