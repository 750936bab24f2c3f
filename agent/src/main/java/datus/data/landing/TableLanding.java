package datus.data.landing;

import datus.data.Column;
import datus.data.Interrupt;
import datus.data.NotebookEngine;
import datus.data.QueryResult;
import datus.data.source.Ran;
import datus.data.source.Target;
import datus.data.text.Binding;
import datus.data.text.BoundSql;
import datus.error.DatusException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Lands a query of the notebook's own engine as a table in one execution, with its types. A result that would take more
 * bytes than allowed is stopped; then the width of its first rows tells how many fit, and only those are made.
 */
public final class TableLanding {
    /** From how many rows the width is told; so many of them fit in most cases. */
    private static final long PROBE_ROWS = 20_000;

    /** How much of the allowed bytes the told width aims at, for rows further down may be wider. */
    private static final double AIM = 0.8;

    private final NotebookEngine engine;
    private final BoundSql sql;
    private final Target target;
    private final Interrupt interrupt;
    private final ResultTable table;

    public TableLanding(NotebookEngine engine, BoundSql sql, Target target, Interrupt interrupt) {
        this.engine = engine;
        this.sql = sql;
        this.target = target;
        this.interrupt = interrupt;
        this.table = new ResultTable(engine.connection(), target.table());
    }

    /** The query as it runs: one line goes before what the person wrote, so that the engine's line numbers can be read. */
    public static BoundSql wrapped(BoundSql sql, Target target, long limit) {
        String end = limit == Long.MAX_VALUE ? "\n)" : "\n) LIMIT " + limit;
        return sql.between("CREATE OR REPLACE TABLE " + target.table() + " AS SELECT * FROM (\n", end);
    }

    public Ran.Landed land() throws SQLException {
        long limit = target.rows() == Long.MAX_VALUE ? Long.MAX_VALUE : target.rows() + 1;
        Optional<Long> made = make(limit);
        if (made.isEmpty()) {
            return fitted();
        }
        long rows = made.get();
        if (rows < limit) {
            return table.landed(rows, Optional.empty());
        }
        table.keepFirst(target.rows());
        String mark = String.format(Locale.ROOT, "cut at %,d rows", target.rows());
        return table.landed(target.rows(), Optional.of(new QueryResult.Cut(mark)));
    }

    /** Makes the table; empty if it grew too large and was stopped. */
    private Optional<Long> make(long limit) throws SQLException {
        BoundSql create = wrapped(sql, target, limit);
        try (PreparedStatement statement = interrupt.watch(engine.connection().prepareStatement(create.text()))) {
            Binding.bind(statement, sql.values());
            try (MemoryWatch watch = new MemoryWatch(engine, statement, target.bytes())) {
                return made(statement, watch);
            }
        }
    }

    private Optional<Long> made(PreparedStatement statement, MemoryWatch watch) throws SQLException {
        try {
            long rows = statement.executeLargeUpdate();
            if (watch.isTooLarge()) {
                table.drop();
                return Optional.empty();
            }
            return Optional.of(rows < 0 ? table.rows() : rows);
        } catch (SQLException e) {
            interrupt.check();
            if (watch.tripped()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Ran.Landed fitted() throws SQLException {
        long probe = probe();
        List<Column> columns = table.columns();
        long width = Math.max(1, table.bytes(columns, probe) / Math.max(1, probe));
        long rows = rounded(Math.min(target.rows(), (long) (target.bytes() * AIM) / width));
        if (rows <= probe) {
            table.keepFirst(rows);
            return cut(columns, rows, width);
        }
        while (true) {
            Optional<Long> made = make(rows);
            if (made.isPresent()) {
                return cut(columns, made.get(), width);
            }
            rows = rounded(rows / 2);
        }
    }

    /** Makes the first rows, fewer until they fit; says how many. */
    private long probe() throws SQLException {
        for (long rows = PROBE_ROWS; rows > 0; rows /= 20) {
            Optional<Long> made = make(rows);
            if (made.isPresent()) {
                return made.get();
            }
        }
        throw DatusException.data(
                "One row of this result takes more than " + megabytes(target.bytes()) + ".", "Select fewer columns.");
    }

    /** Two leading digits, so that the count a person reads is the same from run to run. */
    private static long rounded(long rows) {
        long unit = 1;
        while (rows / unit >= 100) {
            unit *= 10;
        }
        return Math.max(1, rows / unit * unit);
    }

    private static Ran.Landed cut(List<Column> columns, long rows, long width) {
        String mark = String.format(Locale.ROOT, "cut at %,d rows: %s kept", rows, megabytes(rows * width));
        return new Ran.Landed(columns, rows, Optional.of(new QueryResult.Cut(mark)), Optional.empty());
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,d MB", bytes >> 20);
    }
}
