package datus.frames.columns;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.TimeColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.times.TimeColumnType;

/** Times of day, from nanoseconds since midnight. DuckDB's 24:00:00 is none in Java. */
final class TimeBuilder extends ColumnBuilder {
    private static final int MISSING = TimeColumnType.missingValueIndicator();

    private final String name;
    private final int[] values;
    private final PackedTimes times = new PackedTimes();
    private long midnights;

    TimeBuilder(String name, int rows) {
        this.name = name;
        this.values = new int[rows];
    }

    @Override
    void take(int row, ResultSet from, int index) throws SQLException {
        long value = from.getLong(index);
        values[row] = from.wasNull() ? MISSING : kept(value);
    }

    @Override
    void take(int first, Cells cells) {
        ByteBuffer data = cells.data();
        for (int i = 0; i < cells.count(); i++) {
            values[first + i] = cells.isNull(i) ? MISSING : kept(data.getLong(i << 3));
        }
    }

    private int kept(long nanos) {
        if (nanos == Ticks.NANOS_PER_DAY) {
            midnights++;
            return MISSING;
        }
        return times.pack(nanos);
    }

    @Override
    public Column<?> build() {
        return TimeColumn.createInternal(name, values);
    }

    @Override
    public List<String> losses() {
        List<String> losses =
                new ArrayList<>(counted(times.cut(), "time was cut to milliseconds", "times were cut to milliseconds"));
        losses.addAll(counted(midnights, "time 24:00 became missing", "times 24:00 became missing"));
        return losses;
    }
}
