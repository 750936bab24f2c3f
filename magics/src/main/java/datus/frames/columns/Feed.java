package datus.frames.columns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** How the rows of a query reach the builders of its columns. */
@FunctionalInterface
public interface Feed {
    /** So many rows or less go one by one: Arrow would be faster at the rows, but not by as much as it takes to load. */
    int FEW = 20_000;

    /** Fills the builders, one a column, with all rows of {@code from}. */
    void fill(List<ColumnBuilder> builders, ResultSet from) throws SQLException;

    /** The feed that is fastest for so many rows. */
    static Feed of(long rows) {
        return rows <= FEW ? Feed::rowByRow : new ArrowFeed();
    }

    private static void rowByRow(List<ColumnBuilder> builders, ResultSet from) throws SQLException {
        for (int row = 0; from.next(); row++) {
            for (int i = 0; i < builders.size(); i++) {
                builders.get(i).take(row, from, i + 1);
            }
        }
    }
}
