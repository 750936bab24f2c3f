package datus.data.notebook;

import datus.data.Control;
import datus.data.Results;
import datus.data.source.SqlDatasource;
import datus.data.source.SqlSession;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sessions that the statements of one cell have begun, ended together. */
final class CellSessions implements AutoCloseable {
    private final boolean write;
    private final Results kept;
    private final Control control;
    private final Map<SqlDatasource, SqlSession> sessions = new LinkedHashMap<>();

    CellSessions(boolean write, Results kept, Control control) {
        this.write = write;
        this.kept = kept;
        this.control = control;
    }

    SqlSession on(SqlDatasource datasource) {
        return sessions.computeIfAbsent(datasource, one -> one.session(write, kept, control));
    }

    @Override
    public void close() {
        sessions.values().forEach(SqlSession::close);
    }
}
