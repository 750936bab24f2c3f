package datus.frames;

import datus.data.QueryResult;
import datus.data.Rows;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows the first rows of a result, and says below them how many there are, where they come from, and whether that is all. */
public final class ResultPage {
    /** How many rows of a result are shown. */
    public static final int ROWS = 100;

    /** How many columns of a terminal the plain text of a table takes where nobody says. */
    public static final int COLUMNS = 120;

    private static final int LISTED = 1_000;

    private final ValueText values;
    private final int columns;

    /** Instants are shown in {@code zone}. */
    public ResultPage(ZoneId zone) {
        this(zone, COLUMNS);
    }

    /** The same, with plain text of at most that many columns. */
    public ResultPage(ZoneId zone, int columns) {
        this.values = new ValueText(zone);
        this.columns = columns;
    }

    /** A page of a result; {@code first} are its first rows, at most {@link #ROWS}. */
    public DisplayData of(QueryResult result, Rows first) {
        return block(result, first).display();
    }

    public Block block(QueryResult result, Rows first) {
        if (PlanText.isPlan(result)) {
            return Block.of(Block.preformatted(PlanText.of(first)), Block.paragraph(footer(result, first)));
        }
        return Block.table(Grid.of(result.name(), first, values, List.of(footer(result, first))), columns);
    }

    /** Rows that are no result, for instance a list of tables: the first {@value #LISTED}, and a note if there are more. */
    public Block listing(String caption, Rows rows, String... notes) {
        int count = rows.rows().size();
        if (count <= LISTED) {
            return Block.table(Grid.of(caption, rows, values, List.of(notes)), columns);
        }
        List<String> more = new ArrayList<>(List.of(notes));
        more.add("1-" + grouped(LISTED) + " of " + grouped(count));
        Rows first = new Rows(rows.columns(), rows.rows().subList(0, LISTED));
        return Block.table(Grid.of(caption, first, values, more), columns);
    }

    private static String footer(QueryResult result, Rows first) {
        String whole = result.cut().map(cut -> "at least ").orElse("") + grouped(result.rows());
        String shown =
                first.rows().isEmpty() ? "no rows" : "1-" + grouped(first.rows().size()) + " of " + whole;
        return shown + " · ran on " + result.ranOn()
                + result.cut().map(cut -> " · " + cut.mark()).orElse("");
    }

    private static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
