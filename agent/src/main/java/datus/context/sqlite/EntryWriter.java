package datus.context.sqlite;

import datus.context.Entry;
import datus.context.EntryId;
import datus.context.search.SearchText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts and removes entries with their words, and keeps what a run changes as it was before. Within a transaction. */
final class EntryWriter {
    private static final String THIS = " WHERE kind = ? AND datasource = ? AND name = ?";

    private final PreparedStatement find;
    private final PreparedStatement insert;
    private final PreparedStatement update;
    private final PreparedStatement delete;
    private final PreparedStatement forget;
    private final PreparedStatement keepWords;
    private final PreparedStatement dropWords;
    private final PreparedStatement keepFormer;
    private final PreparedStatement keepNone;

    EntryWriter(Connection connection) throws SQLException {
        find = connection.prepareStatement("SELECT row, digest FROM entry" + THIS);
        insert = connection.prepareStatement("INSERT INTO entry (revision, digest, meaning, " + EntryRow.COLUMNS
                + ") VALUES (?, ?, ?" + ", ?".repeat(EntryRow.WIDTH) + ") RETURNING row");
        update = connection.prepareStatement("UPDATE entry SET (revision, digest, meaning, " + EntryRow.COLUMNS
                + ") = (?, ?, ?" + ", ?".repeat(EntryRow.WIDTH) + ") WHERE row = ?");
        delete = connection.prepareStatement("DELETE FROM entry WHERE row = ?");
        forget = connection.prepareStatement("INSERT INTO gone (row, revision) VALUES (?, ?)");
        keepWords = connection.prepareStatement(
                "INSERT INTO words (rowid, scope, name, text, label, body) VALUES (?, ?, ?, ?, ?, ?)");
        dropWords = connection.prepareStatement("DELETE FROM words WHERE rowid = ?");
        String again = " ON CONFLICT (run, kind, datasource, name) DO UPDATE SET after = excluded.after";
        keepFormer = connection.prepareStatement("INSERT INTO former (run, after, " + EntryRow.COLUMNS
                + ") SELECT ?, ?, " + EntryRow.COLUMNS + " FROM entry WHERE row = ?" + again);
        keepNone = connection.prepareStatement(
                "INSERT INTO former (run, after, kind, datasource, name) VALUES (?, ?, ?, ?, ?)" + again);
    }

    /** A stored entry. */
    private record Found(long row, String digest) {}

    /** What a change belongs to: the revision it makes, and the number of its run. */
    record Change(long revision, Optional<Long> run) {}

    /** Putting what is there already changes nothing. */
    void put(Entry entry, Change change) throws SQLException {
        EntryRow row = EntryRow.of(entry);
        String digest = row.digest();
        Optional<Found> found = find(entry.id());
        if (found.isPresent() && found.get().digest().equals(digest)) {
            return;
        }
        keep(entry.id(), found, digest, change);
        PreparedStatement write = found.isPresent() ? update : insert;
        write.setLong(1, change.revision());
        write.setString(2, digest);
        write.setString(3, EntryRow.digest(SearchText.meaning(entry)));
        row.bind(write, 4);
        if (found.isPresent()) {
            write.setLong(4 + EntryRow.WIDTH, found.get().row());
            write.executeUpdate();
            drop(found.get().row());
            writeWords(entry, found.get().row());
        } else {
            writeWords(entry, returned(write));
        }
    }

    void remove(EntryId id, Change change) throws SQLException {
        Optional<Found> found = find(id);
        if (found.isEmpty()) {
            return;
        }
        keep(id, found, null, change);
        delete.setLong(1, found.get().row());
        delete.executeUpdate();
        drop(found.get().row());
        forget.setLong(1, found.get().row());
        forget.setLong(2, change.revision());
        forget.executeUpdate();
    }

    /** The digest of an entry as it is; empty if it is not there. */
    Optional<String> digest(EntryId id) throws SQLException {
        return find(id).map(Found::digest);
    }

    private Optional<Found> find(EntryId id) throws SQLException {
        bind(find, 1, id);
        try (ResultSet row = find.executeQuery()) {
            return row.next() ? Optional.of(new Found(row.getLong(1), row.getString(2))) : Optional.empty();
        }
    }

    /** A run that touches an entry again knows already how it was; only what became of it is new. */
    private void keep(EntryId id, Optional<Found> found, @Nullable String after, Change change) throws SQLException {
        if (change.run().isEmpty()) {
            return;
        }
        PreparedStatement keep = found.isPresent() ? keepFormer : keepNone;
        keep.setLong(1, change.run().get());
        keep.setString(2, after);
        if (found.isPresent()) {
            keep.setLong(3, found.get().row());
        } else {
            bind(keep, 3, id);
        }
        keep.executeUpdate();
    }

    private void writeWords(Entry entry, long row) throws SQLException {
        keepWords.setLong(1, row);
        keepWords.setString(2, ScopeWords.of(entry));
        keepWords.setString(3, SearchText.words(entry.id().name()));
        keepWords.setString(4, SearchText.words(entry.text()));
        keepWords.setString(5, SearchText.label(entry));
        keepWords.setString(6, SearchText.words(entry.content()));
        keepWords.executeUpdate();
    }

    private void drop(long row) throws SQLException {
        dropWords.setLong(1, row);
        dropWords.executeUpdate();
    }

    private static long returned(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void bind(PreparedStatement statement, int first, EntryId id) throws SQLException {
        statement.setString(first, id.kind());
        statement.setString(first + 1, id.datasource());
        statement.setString(first + 2, id.name());
    }
}
