package datus.frames.columns;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.numbers.IntColumnType;

/** Whole numbers of up to 32 bits. */
final class IntBuilder extends ColumnBuilder {
    private static final int MISSING = IntColumnType.missingValueIndicator();

    private final String name;
    private final int[] values;
    private long lowest;

    IntBuilder(String name, int rows) {
        this.name = name;
        this.values = new int[rows];
    }

    @Override
    void take(int row, ResultSet from, int index) throws SQLException {
        int value = from.getInt(index);
        values[row] = from.wasNull() ? MISSING : kept(value);
    }

    @Override
    void take(int first, Cells cells) {
        ByteBuffer data = cells.data();
        for (int i = 0; i < cells.count(); i++) {
            values[first + i] = cells.isNull(i) ? MISSING : kept(data.getInt(i << 2));
        }
    }

    private int kept(int value) {
        if (value == MISSING) {
            lowest++;
        }
        return value;
    }

    @Override
    public Column<?> build() {
        return IntColumn.create(name, values);
    }

    @Override
    public List<String> losses() {
        return counted(
                lowest,
                "value is " + MISSING + ", which reads as missing",
                "values are " + MISSING + ", which reads as missing");
    }
}
