package datus.frames.columns;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.datetimes.DateTimeColumnType;

/** Points in time: local ones as date-times, those with a zone as instants. */
final class DateTimeBuilder extends ColumnBuilder {
    private static final long MISSING = DateTimeColumnType.missingValueIndicator();

    private final String name;
    private final long[] values;
    private final Ticks ticks;
    private final boolean zoned;
    private final PackedDays days = new PackedDays();
    private final PackedTimes times = new PackedTimes();

    DateTimeBuilder(String name, int rows, Ticks ticks, boolean zoned) {
        this.name = name;
        this.values = new long[rows];
        this.ticks = ticks;
        this.zoned = zoned;
    }

    @Override
    void take(int row, ResultSet from, int index) throws SQLException {
        LocalDateTime value = zoned ? utc(from, index) : from.getObject(index, LocalDateTime.class);
        values[row] = value == null
                ? MISSING
                : packed(value.toLocalDate().toEpochDay(), value.toLocalTime().toNanoOfDay());
    }

    private static @Nullable LocalDateTime utc(ResultSet from, int index) throws SQLException {
        OffsetDateTime value = from.getObject(index, OffsetDateTime.class);
        return value == null
                ? null
                : value.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }

    @Override
    void take(int first, Cells cells) {
        ByteBuffer data = cells.data();
        for (int i = 0; i < cells.count(); i++) {
            long value = data.getLong(i << 3);
            values[first + i] = cells.isNull(i) ? MISSING : packed(ticks.day(value), ticks.nanosOfDay(value));
        }
    }

    private long packed(long day, long nanosOfDay) {
        int date = days.pack(day);
        return date == PackedDays.MISSING ? MISSING : (long) date << 32 | times.pack(nanosOfDay);
    }

    @Override
    public Column<?> build() {
        return zoned ? InstantColumn.createInternal(name, values) : DateTimeColumn.createInternal(name, values);
    }

    @Override
    public List<String> losses() {
        List<String> losses =
                new ArrayList<>(counted(times.cut(), "time was cut to milliseconds", "times were cut to milliseconds"));
        losses.addAll(counted(
                days.beyond(),
                "time beyond the years -32768 to 32767 became missing",
                "times beyond the years -32768 to 32767 became missing"));
        return losses;
    }
}
