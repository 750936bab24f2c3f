package datus.context.sqlite;

import datus.context.Changes.FileEdit;
import datus.context.Changes.RunStep;
import datus.context.Run;
import datus.error.DatusException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Runs with their steps and the files they changed. */
final class RunTable {
    /** What an open run has done so far is counted; once it ends, the figures are kept. */
    private static final String SELECT =
            """
            SELECT id, what, fingerprint, begun_by, at, phase,
                CASE phase WHEN 'OPEN' THEN (SELECT count(*) FROM former WHERE run = id
                    AND subject IS NULL AND after IS NOT NULL) ELSE added END AS added,
                CASE phase WHEN 'OPEN' THEN (SELECT count(*) FROM former WHERE run = id
                    AND subject IS NOT NULL AND after IS NOT NULL) ELSE changed END AS changed,
                CASE phase WHEN 'OPEN' THEN (SELECT count(*) FROM former WHERE run = id
                    AND subject IS NOT NULL AND after IS NULL) ELSE removed END AS removed
            FROM run""";

    private final PlainSql sql;

    RunTable(PlainSql sql) {
        this.sql = sql;
    }

    /** The number of a run as typed, {@code R12}. */
    static long number(String run) {
        try {
            return run.startsWith("R") ? Long.parseLong(run.substring(1)) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    Run begin(String what, String fingerprint, String by, Instant at) throws SQLException {
        List<Run> open = select(" WHERE phase = 'OPEN' AND fingerprint = ?", fingerprint);
        if (!open.isEmpty()) {
            return open.get(0);
        }
        String insert = "INSERT INTO run (what, fingerprint, begun_by, at, phase) VALUES (?, ?, ?, ?, 'OPEN')";
        sql.update(insert, what, fingerprint, by, at.toString());
        return select(" WHERE id = last_insert_rowid()").get(0);
    }

    /** Keeps the figures of what it did, and ends it. */
    Run end(Run run, Run.Phase phase) throws SQLException {
        Run.Tally tally = run.tally();
        sql.update(
                "UPDATE run SET phase = ?, added = ?, changed = ?, removed = ? WHERE id = ?",
                phase.name(),
                tally.added(),
                tally.changed(),
                tally.removed(),
                number(run.id()));
        return get(run.id());
    }

    Run get(String run) throws SQLException {
        List<Run> found = select(" WHERE id = ?", number(run));
        if (found.isEmpty()) {
            throw DatusException.user("There is no run " + run + ".", latest());
        }
        return found.get(0);
    }

    /** The run, known to be going on. */
    Run open(String run) throws SQLException {
        Run found = get(run);
        if (found.phase() != Run.Phase.OPEN) {
            throw DatusException.user("The run " + found.id() + " has ended.", "Begin a new one.");
        }
        return found;
    }

    List<Run> all() throws SQLException {
        return select(" ORDER BY id DESC");
    }

    void addSteps(long run, List<RunStep> steps) throws SQLException {
        for (RunStep step : steps) {
            sql.update(
                    "INSERT OR REPLACE INTO step (run, name, outcome, note) VALUES (?, ?, ?, ?)",
                    run,
                    step.name(),
                    step.outcome(),
                    step.note());
        }
    }

    void addEdits(long run, List<FileEdit> edits) throws SQLException {
        for (FileEdit edit : edits) {
            sql.update(
                    "INSERT INTO edit (run, path, before, after) VALUES (?, ?, ?, ?)",
                    run,
                    edit.path(),
                    edit.before().orElse(null),
                    edit.after().orElse(null));
        }
    }

    List<RunStep> steps(String run) throws SQLException {
        return sql.select(
                "SELECT name, outcome, note FROM step WHERE run = ? ORDER BY ordinal",
                row -> new RunStep(row.getString("name"), row.getString("outcome"), row.getString("note")),
                number(run));
    }

    List<FileEdit> edits(String run) throws SQLException {
        return sql.select(
                "SELECT path, before, after FROM edit WHERE run = ? ORDER BY ordinal",
                row -> new FileEdit(
                        row.getString("path"),
                        Optional.ofNullable(row.getString("before")),
                        Optional.ofNullable(row.getString("after"))),
                number(run));
    }

    private List<Run> select(String which, Object... values) throws SQLException {
        return sql.select(SELECT + which, RunTable::run, values);
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                "R" + row.getLong("id"),
                row.getString("what"),
                row.getString("fingerprint"),
                row.getString("begun_by"),
                Instant.parse(row.getString("at")),
                Run.Phase.valueOf(row.getString("phase")),
                new Run.Tally(row.getInt("added"), row.getInt("changed"), row.getInt("removed")));
    }

    private String latest() throws SQLException {
        return sql.first(
                        "SELECT max(id) FROM run HAVING max(id) IS NOT NULL",
                        row -> "The latest is R" + row.getLong(1) + ".")
                .orElse("There has been none yet.");
    }
}
