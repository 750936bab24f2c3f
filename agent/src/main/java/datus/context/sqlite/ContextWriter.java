package datus.context.sqlite;

import datus.context.Changes;
import datus.context.Entry;
import datus.context.EntryId;
import datus.context.FileMark;
import datus.context.Run;
import datus.context.search.Quantized;
import datus.context.sqlite.EntryWriter.Change;
import datus.error.DatusException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The connection that writes: each call is one transaction, durable when it returns. Any thread may call. */
final class ContextWriter implements AutoCloseable {
    private final Connection connection;
    private final SchemaVersions versions;
    private final PlainSql sql;
    private final EntryWriter entries;
    private final RunTable runs;
    private final VectorTable vectors;

    ContextWriter(Connection connection, SchemaVersions versions) throws SQLException {
        this.connection = connection;
        this.versions = versions;
        this.sql = new PlainSql(connection);
        this.entries = new EntryWriter(connection);
        this.runs = new RunTable(sql);
        this.vectors = new VectorTable(sql);
    }

    long apply(Changes changes) throws SQLException {
        return alone(() -> {
            Optional<Long> run = changes.run().isEmpty()
                    ? Optional.empty()
                    : Optional.of(RunTable.number(runs.open(changes.run().get()).id()));
            Change change = new Change(nextRevision(), run);
            write(changes, change);
            if (run.isPresent()) {
                runs.addSteps(run.get(), changes.steps());
                runs.addEdits(run.get(), changes.edits());
            }
            return change.revision();
        });
    }

    /** What is removed and put at once is put in place of what is there. */
    private void write(Changes changes, Change change) throws SQLException {
        Set<EntryId> put = new HashSet<>();
        for (Entry entry : changes.puts()) {
            put.add(entry.id());
            entries.put(entry, change);
        }
        for (EntryId id : changes.removals()) {
            if (!put.contains(id)) {
                entries.remove(id, change);
            }
        }
        for (FileMark mark : changes.files()) {
            write(mark);
        }
    }

    private void write(FileMark mark) throws SQLException {
        if (mark.hash().isEmpty()) {
            sql.update("DELETE FROM file WHERE path = ?", mark.path());
        } else {
            sql.update(
                    "INSERT OR REPLACE INTO file (path, hash, fault) VALUES (?, ?, ?)",
                    mark.path(),
                    mark.hash(),
                    mark.fault().orElse(null));
        }
    }

    Run begin(String what, String fingerprint, String by, Instant at) throws SQLException {
        return alone(() -> runs.begin(what, fingerprint, by, at));
    }

    Run finish(String run) throws SQLException {
        return alone(() -> runs.end(runs.open(run), Run.Phase.DONE));
    }

    List<EntryId> undo(String run) throws SQLException {
        return alone(() -> {
            Run undone = runs.get(run);
            if (undone.phase() == Run.Phase.UNDONE) {
                throw DatusException.user("The run " + undone.id() + " was undone already.", "Nothing was changed.");
            }
            List<EntryId> kept = restore(RunTable.number(undone.id()));
            runs.end(undone, Run.Phase.UNDONE);
            return kept;
        });
    }

    private List<EntryId> restore(long run) throws SQLException {
        Change change = new Change(nextRevision(), Optional.empty());
        List<EntryId> kept = new ArrayList<>();
        for (Former former : sql.select("SELECT * FROM former WHERE run = ? ORDER BY rowid", Former::read, run)) {
            Optional<String> now = entries.digest(former.id());
            if (!now.equals(former.after())) {
                kept.add(former.id());
            } else if (former.entry().isPresent()) {
                entries.put(former.entry().get(), change);
            } else {
                entries.remove(former.id(), change);
            }
        }
        return kept;
    }

    /**
     * Whether the vectors in the file are of that model.
     *
     * @param change whether they are to be, with those of another let go
     */
    boolean claim(String model, int dimension, boolean change) throws SQLException {
        synchronized (this) {
            if (!change || vectors.isOf(model)) {
                return vectors.isOf(model);
            }
        }
        return alone(() -> {
            vectors.changeTo(model, dimension);
            return true;
        });
    }

    /** Keeps vectors by the digest of their text, unless the file has those of another model by now; says whether it did. */
    boolean keep(String model, Map<String, Quantized> embedded) throws SQLException {
        return alone(() -> {
            boolean same = vectors.isOf(model);
            if (same) {
                vectors.add(embedded);
            }
            return same;
        });
    }

    /** Lets vectors go that no entry has any more, if there are many. */
    void purge() throws SQLException {
        alone(() -> {
            vectors.purge();
            return true;
        });
    }

    private long nextRevision() throws SQLException {
        sql.update("UPDATE store SET revision = revision + 1");
        return sql.number("SELECT revision FROM store");
    }

    private synchronized <T> T alone(SharedSqlite.Work<T> work) throws SQLException {
        return SharedSqlite.alone(connection, () -> {
            versions.check(connection);
            return work.run();
        });
    }

    @Override
    public synchronized void close() throws SQLException {
        connection.close();
    }
}
