package datus.magics;

import com.google.auto.service.AutoService;
import datus.data.QueryResult;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** {@code %frames}: lists the results that the notebook keeps. */
@AutoService(NotebookMagic.class)
public final class FramesMagic implements NotebookMagic {
    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1_000_000);

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "frames",
                List.of(),
                Journey.EXPLORE,
                "List the results that this notebook keeps, with their size and the cell they came from.",
                List.of(),
                List.of(),
                Body.NONE,
                List.of(new Example("%frames", "Which results can SQL name now?")));
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        List<QueryResult> kept = session.data().results().list();
        Listing listing = new Listing()
                .text("name")
                .number("rows")
                .number("MB")
                .number("columns")
                .number("cell")
                .text("ran on")
                .text("whole");
        for (QueryResult result : kept) {
            listing.row(
                    result.name(),
                    result.rows(),
                    megabytes(session.data().results().bytes(result)),
                    result.columns().size(),
                    result.cell() == 0 ? "" : (Object) result.cell(),
                    result.ranOn(),
                    result.cut().map(QueryResult.Cut::mark).orElse("yes"));
        }
        String footer = kept.isEmpty() ? "No results are kept yet." : Wording.count(kept.size(), "result") + " kept";
        return Optional.of(new Pages(session).listing("Frames", listing, footer).display());
    }

    private static BigDecimal megabytes(long bytes) {
        return BigDecimal.valueOf(bytes).divide(MEGABYTE, 1, RoundingMode.HALF_UP);
    }
}
