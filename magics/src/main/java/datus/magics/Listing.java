package datus.magics;

import datus.data.Column;
import datus.data.DataType;
import datus.data.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the rows of a list that a magic shows, as in a list of tables. */
public final class Listing {
    private static final DataType TEXT = new DataType("text", DataType.Kind.TEXT);
    private static final DataType NUMBER = new DataType("number", DataType.Kind.INTEGER);

    private final List<Column> columns = new ArrayList<>();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    public Listing text(String column) {
        columns.add(new Column(column, TEXT));
        return this;
    }

    public Listing number(String column) {
        columns.add(new Column(column, NUMBER));
        return this;
    }

    /** Values in the order of the columns; where there is nothing to say, an empty text. */
    public Listing row(@Nullable Object... values) {
        rows.add(Arrays.asList(values));
        return this;
    }

    public int size() {
        return rows.size();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    Rows rows() {
        return new Rows(columns, rows);
    }
}
