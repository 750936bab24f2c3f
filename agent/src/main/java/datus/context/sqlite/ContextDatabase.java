package datus.context.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** An open context file: a connection that writes and one that reads, so that a search does not wait for a bootstrap. */
record ContextDatabase(ContextWriter writer, ContextReader reader) implements AutoCloseable {

    static ContextDatabase open(Path file) throws SQLException {
        SchemaVersions versions = ContextSchema.of(file);
        Connection writing = SharedSqlite.open(file);
        try {
            versions.migrate(writing);
            return new ContextDatabase(
                    new ContextWriter(writing, versions), new ContextReader(SharedSqlite.open(file)));
        } catch (SQLException | RuntimeException e) {
            writing.close();
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        try (writer) {
            reader.close();
        }
    }
}
