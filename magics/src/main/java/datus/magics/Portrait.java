package datus.magics;

import datus.data.Control;
import datus.data.Dialect;
import datus.data.Rows;
import datus.data.TableInfo;
import datus.frames.Block;
import datus.magics.TableProfile.ColumnProfile;
import java.util.ArrayList;
import java.util.List;

/** Draws a table: its columns with their profile, and its first rows. */
final class Portrait {
    private static final int SAMPLE = 5;

    private final TableInfo table;
    private final String home;
    private final Pages pages;
    private final Probe probe;
    private final Dialect dialect;

    /** {@code home} is where the table is, as in "demo (DuckDB)". */
    Portrait(TableInfo table, String home, NotebookSession session, Control control) {
        this.table = table;
        this.home = home;
        this.pages = new Pages(session);
        this.probe = new Probe(session.data(), control);
        this.dialect = session.data().datasources().current().dialect();
    }

    Block block() {
        String from = TableProfile.from(table, dialect);
        long rows = count(probe.rows("SELECT count(*) AS row_count FROM " + from, 1));
        TableProfile profile = TableProfile.of(table, dialect, probe);
        Rows sample = probe.rows("SELECT * FROM " + from + " LIMIT " + SAMPLE, SAMPLE);
        String caption = Wording.of(table) + " · " + Wording.count(rows, "row") + " · " + home;
        return Block.of(
                pages.listing(caption, columns(profile), notes(profile, rows)),
                pages.rows("First rows of " + table.name(), sample));
    }

    private static long count(Rows rows) {
        return rows.rows().get(0).get(0) instanceof Number number ? number.longValue() : 0;
    }

    private Listing columns(TableProfile profile) {
        Listing listing = new Listing()
                .text("column")
                .text("type")
                .text("key")
                .number("nulls")
                .number("distinct")
                .text("min")
                .text("max")
                .text("comment");
        for (int i = 0; i < profile.columns().size(); i++) {
            TableInfo.ColumnInfo column = table.columns().get(i);
            ColumnProfile values = profile.columns().get(i);
            listing.row(
                    column.name(),
                    column.type().name(),
                    Wording.key(table, column.name()),
                    values.nulls(),
                    values.distinct(),
                    values.least(),
                    values.greatest(),
                    column.comment().orElse(""));
        }
        return listing;
    }

    private String[] notes(TableProfile profile, long rows) {
        List<String> notes = new ArrayList<>();
        table.comment().ifPresent(notes::add);
        if (profile.looked() < rows) {
            notes.add("The profile is of the first " + Wording.count(profile.looked(), "row") + ".");
        }
        int left = table.columns().size() - profile.columns().size();
        if (left > 0) {
            notes.add(Wording.count(left, "more column") + ": %table_schema " + table.name() + " lists all.");
        }
        return notes.toArray(String[]::new);
    }
}
