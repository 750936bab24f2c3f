package datus.context.bootstrap.sql;

import com.google.auto.service.AutoService;
import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Provenance;
import datus.context.Turn;
import datus.context.TurnQuery;
import datus.context.bootstrap.BootstrapInput;
import datus.context.bootstrap.BootstrapSource;
import datus.context.bootstrap.Component;
import datus.context.bootstrap.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The notebooks' own history: SQL that ran, and questions that were answered. It ran; whether it is right, nobody has said. */
@AutoService(BootstrapSource.class)
public final class HistorySource implements BootstrapSource {
    private static final int MOST_TURNS = 100_000;

    @Override
    public String name() {
        return "history";
    }

    @Override
    public String summary() {
        return "the notebooks' own history: SQL that ran";
    }

    @Override
    public String location() {
        return "";
    }

    @Override
    public Set<Component> components() {
        return Set.of(Component.REFERENCE_SQL);
    }

    @Override
    public List<Step> steps(BootstrapInput input) {
        return List.of(Step.of("turns", Component.REFERENCE_SQL, () -> entries(input)));
    }

    /** The same SQL, typed anew, is one entry: the latest. */
    private List<Entry> entries(BootstrapInput input) {
        TableNames names = TableNames.of(input);
        Map<EntryId, Entry> latest = new LinkedHashMap<>();
        for (Turn turn : input.history().find(TurnQuery.latest(MOST_TURNS))) {
            if (isUseful(turn, input.datasource())) {
                Entry entry = entry(turn, turn.sql().orElseThrow(), input, names);
                latest.put(entry.id(), entry);
            }
        }
        return List.copyOf(latest.values());
    }

    private static boolean isUseful(Turn turn, String datasource) {
        boolean ran = turn.status() == Turn.Status.RAN || turn.status() == Turn.Status.ANSWERED;
        return ran
                && turn.sql().filter(QueryText::isQuery).isPresent()
                && turn.datasource().filter(datasource::equals).isPresent();
    }

    private Entry entry(Turn turn, String sql, BootstrapInput input, TableNames names) {
        Provenance from = input.from(this, origin(turn));
        RanSql ran = new RanSql(input.datasource(), names);
        return turn.kind() == Turn.Kind.QUESTION
                ? ran.answer(QueryText.withoutMagic(turn.input()), sql, from)
                : ran.statement(sql, from);
    }

    private static String origin(Turn turn) {
        String place = turn.context().notebook().orElse(turn.context().session());
        return place + turn.context().cellId().map(cell -> "#" + cell).orElse("");
    }
}
