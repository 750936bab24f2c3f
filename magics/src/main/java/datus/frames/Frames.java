package datus.frames;

import datus.data.DataSession;
import datus.data.QueryResult;
import datus.data.Sql;
import datus.error.DatusException;
import datus.frames.columns.TableWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.Table;

/** Kept results as Tablesaw tables, and Tablesaw tables as kept results. */
public final class Frames {
    private static final String HERE = "this notebook (Java)";

    private final DataSession data;

    public Frames(DataSession data) {
        this.data = data;
    }

    /** A result as a table of its own: what code does to it changes no other. Any thread may call. */
    public Frame table(QueryResult result) {
        List<Loss> losses = new ArrayList<>();
        try (Connection connection = data.engine().duplicate()) {
            FrameReader reader = new FrameReader(connection, quoted(result.name()), result.columns());
            Table table = reader.read(result.name(), rows(result), losses);
            return new Frame(table, losses, result.cut());
        } catch (SQLException e) {
            throw DatusException.data(
                    "The result " + result.name() + " could not be read: " + e.getMessage(),
                    "Run its cell again, or ask for it again in this one.",
                    e);
        }
    }

    /**
     * Keeps a table as a result. Call on the execute thread.
     *
     * @param as its name; else it is called after the cell
     * @param made the code that made it
     * @param cut how the results that it was made of were cut
     * @throws DatusException if the table has no columns
     */
    public QueryResult keep(Table table, Optional<String> as, int cell, String made, Optional<QueryResult.Cut> cut) {
        if (table.columnCount() == 0) {
            throw DatusException.user("The table has no columns, so it is no result.", "Add a column to it.");
        }
        return data.results().keep(as, cell, HERE, new Sql(made), cut, (connection, name) -> new TableWriter(connection)
                .write(table, name));
    }

    private static int rows(QueryResult result) {
        if (result.rows() > Integer.MAX_VALUE) {
            throw DatusException.user(
                    result.name() + " has more rows than a Tablesaw table can hold.", "Select fewer rows.");
        }
        return (int) result.rows();
    }

    private static String quoted(String name) {
        return "memory.main.\"" + name.replace("\"", "\"\"") + '"';
    }
}
