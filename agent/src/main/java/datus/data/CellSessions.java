package datus.data;

import java.util.LinkedHashMap;
import java.util.Map;

/** The sessions that the statements of one cell have begun, ended together. */
final class CellSessions implements AutoCloseable {
    private final boolean write;
    private final Control control;
    private final Map<SqlDatasource, SqlSession> sessions = new LinkedHashMap<>();

    CellSessions(boolean write, Control control) {
        this.write = write;
        this.control = control;
    }

    SqlSession on(SqlDatasource datasource) {
        return sessions.computeIfAbsent(datasource, one -> one.session(write, control));
    }

    @Override
    public void close() {
        sessions.values().forEach(SqlSession::close);
    }
}
