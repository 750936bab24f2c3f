package datus.frames.columns;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.numbers.LongColumnType;

/** Whole numbers of up to 64 bits. */
final class LongBuilder extends ColumnBuilder {
    private static final long MISSING = LongColumnType.missingValueIndicator();
    /** A double holds every whole number of so many bits. */
    private static final int DOUBLE_BITS = 53;

    private final String name;
    private final long[] values;
    private long magnitudes;
    private long lowest;

    LongBuilder(String name, int rows) {
        this.name = name;
        this.values = new long[rows];
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

    private long kept(long value) {
        if (value == MISSING) {
            lowest++;
        } else {
            magnitudes |= value ^ (value >> 63);
        }
        return value;
    }

    @Override
    public Column<?> build() {
        return LongColumn.create(name, values);
    }

    @Override
    public List<String> losses() {
        List<String> losses = new ArrayList<>(counted(
                lowest,
                "value is " + MISSING + ", which reads as missing",
                "values are " + MISSING + ", which reads as missing"));
        if (magnitudes >>> DOUBLE_BITS != 0) {
            losses.add("values beyond 2^53 are kept exactly, but Tablesaw computes with them as doubles");
        }
        return losses;
    }
}
