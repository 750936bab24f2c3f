package datus.data.text;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Puts values behind the question marks of a prepared statement. */
public final class Binding {
    private Binding() {}

    public static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
