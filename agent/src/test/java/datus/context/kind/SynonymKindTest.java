package datus.context.kind;

import datus.context.ContextKind;
import datus.context.ContextKindContract;
import datus.context.Entry;
import datus.context.EntryId;
import datus.context.State;
import java.util.List;
import java.util.Optional;

class SynonymKindTest extends ContextKindContract {

    @Override
    protected ContextKind kind() {
        return new SynonymKind();
    }

    @Override
    protected Entry full(String name) {
        return new Entry(
                new EntryId("synonym", "demo", name),
                "sales",
                "营业额",
                "column:main.orders.total",
                List.of("finance"),
                List.of("main.orders"),
                List.of("main.orders.total"),
                State.ACCEPTED,
                PERSON,
                Optional.empty());
    }

    /** Of another meaning it would be another synonym, unless it has a name. */
    @Override
    protected Entry changed(Entry entry) {
        return entry.withContent("metric:net_revenue");
    }

    @Override
    protected String handwritten() {
        return """
                # KEEP since the merger
                name: turnover
                word: turnover
                means: metric:revenue
                # KEEP gross
                """;
    }

    @Override
    protected String broken() {
        return "word: turnover\nmeans: metric:revenue\nstate: verfied\n";
    }

    @Override
    protected String fault() {
        return "line 3: \"verfied\" is no state.";
    }
}
