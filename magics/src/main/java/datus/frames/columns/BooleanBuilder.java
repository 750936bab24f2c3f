package datus.frames.columns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.booleans.BitSetBooleanData;

/** True, false and missing, each a set of rows, as Tablesaw keeps them. */
final class BooleanBuilder extends ColumnBuilder {
    private final String name;
    private final BitSet yes;
    private final BitSet no;
    private final BitSet missing;

    BooleanBuilder(String name, int rows) {
        this.name = name;
        this.yes = new BitSet(rows);
        this.no = new BitSet(rows);
        this.missing = new BitSet(rows);
    }

    @Override
    void take(int row, ResultSet from, int index) throws SQLException {
        boolean value = from.getBoolean(index);
        put(row, from.wasNull(), value);
    }

    @Override
    void take(int first, Cells cells) {
        for (int i = 0; i < cells.count(); i++) {
            put(first + i, cells.isNull(i), (cells.data().get(i >> 3) >> (i & 7) & 1) == 1);
        }
    }

    private void put(int row, boolean isNull, boolean value) {
        (isNull ? missing : value ? yes : no).set(row);
    }

    @Override
    public Column<?> build() {
        return new BooleanColumn(name, new BitSetBooleanData(yes, no, missing));
    }

    @Override
    public List<String> losses() {
        return List.of();
    }
}
