package datus.frames.columns;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.columns.Column;

/** Dates. */
final class DateBuilder extends ColumnBuilder {
    private final String name;
    private final int[] values;
    private final PackedDays days = new PackedDays();

    DateBuilder(String name, int rows) {
        this.name = name;
        this.values = new int[rows];
    }

    @Override
    void take(int row, ResultSet from, int index) throws SQLException {
        // Asked for a LocalDate by class, the driver forgets that a year was before Christ.
        LocalDate value = (LocalDate) from.getObject(index);
        values[row] = value == null ? PackedDays.MISSING : days.pack(value.toEpochDay());
    }

    @Override
    void take(int first, Cells cells) {
        ByteBuffer data = cells.data();
        for (int i = 0; i < cells.count(); i++) {
            values[first + i] = cells.isNull(i) ? PackedDays.MISSING : days.pack(data.getInt(i << 2));
        }
    }

    @Override
    public Column<?> build() {
        return DateColumn.createInternal(name, values);
    }

    @Override
    public List<String> losses() {
        return counted(
                days.beyond(),
                "date beyond the years -32768 to 32767 became missing",
                "dates beyond the years -32768 to 32767 became missing");
    }
}
