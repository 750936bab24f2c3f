package datus.frames.columns;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.columns.Column;

/** Numbers of single precision; NaN is how Tablesaw marks a missing one. */
final class FloatBuilder extends ColumnBuilder {
    private final String name;
    private final float[] values;
    private long nans;

    FloatBuilder(String name, int rows) {
        this.name = name;
        this.values = new float[rows];
    }

    @Override
    void take(int row, ResultSet from, int index) throws SQLException {
        float value = from.getFloat(index);
        values[row] = from.wasNull() ? Float.NaN : kept(value);
    }

    @Override
    void take(int first, Cells cells) {
        ByteBuffer data = cells.data();
        for (int i = 0; i < cells.count(); i++) {
            values[first + i] = cells.isNull(i) ? Float.NaN : kept(data.getFloat(i << 2));
        }
    }

    private float kept(float value) {
        if (Float.isNaN(value)) {
            nans++;
        }
        return value;
    }

    @Override
    public Column<?> build() {
        return FloatColumn.create(name, values);
    }

    @Override
    public List<String> losses() {
        return counted(nans, "NaN reads as missing", "NaN read as missing");
    }
}
