package datus.frames.columns;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.columns.Column;

/** Numbers of double precision; NaN is how Tablesaw marks a missing one. */
final class DoubleBuilder extends ColumnBuilder {
    private final String name;
    private final double[] values;
    private long nans;

    DoubleBuilder(String name, int rows) {
        this.name = name;
        this.values = new double[rows];
    }

    @Override
    void take(int row, ResultSet from, int index) throws SQLException {
        double value = from.getDouble(index);
        values[row] = from.wasNull() ? Double.NaN : kept(value);
    }

    @Override
    void take(int first, Cells cells) {
        ByteBuffer data = cells.data();
        for (int i = 0; i < cells.count(); i++) {
            values[first + i] = cells.isNull(i) ? Double.NaN : kept(data.getDouble(i << 3));
        }
    }

    private double kept(double value) {
        if (Double.isNaN(value)) {
            nans++;
        }
        return value;
    }

    @Override
    public Column<?> build() {
        return DoubleColumn.create(name, values);
    }

    @Override
    public List<String> losses() {
        return counted(nans, "NaN reads as missing", "NaN read as missing");
    }
}
