package datus.magics;

import datus.data.Outcome;
import datus.data.QueryResult;
import datus.data.Rows;
import datus.frames.Block;
import datus.frames.ResultPage;

/** Shows results and lists as this notebook's calendar has it. */
public final class Pages {
    private final NotebookSession session;
    private final ResultPage page;

    public Pages(NotebookSession session) {
        this.session = session;
        this.page = new ResultPage(session.workspace().config().calendar().timeZone(), session.textColumns());
    }

    /** The first rows of what just ran. */
    Block result(Outcome.Rows ran) {
        return ran.all().map(all -> page.block(ran.result(), all)).orElseGet(() -> result(ran.result()));
    }

    /** The first rows of a kept result. */
    public Block result(QueryResult result) {
        return page.block(result, session.data().results().page(result, 0, ResultPage.ROWS));
    }

    /** Rows that are no result. */
    public Block rows(String caption, Rows rows) {
        return page.listing(caption, rows);
    }

    public Block listing(String caption, Listing listing, String... notes) {
        return page.listing(caption, listing.rows(), notes);
    }
}
