package datus.context.sqlite;

import datus.context.Entry;
import datus.context.EntryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * An entry as it was before a run.
 *
 * @param entry empty if it was not there
 * @param after the digest of what the run made of it; empty if the run removed it
 */
record Former(EntryId id, Optional<Entry> entry, Optional<String> after) {

    static Former read(ResultSet row) throws SQLException {
        EntryId id = new EntryId(row.getString("kind"), row.getString("datasource"), row.getString("name"));
        Optional<Entry> entry = row.getString("subject") == null ? Optional.empty() : Optional.of(EntryRow.read(row));
        return new Former(id, entry, Optional.ofNullable(row.getString("after")));
    }
}
