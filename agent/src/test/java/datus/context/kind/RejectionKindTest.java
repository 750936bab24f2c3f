package datus.context.kind;

import datus.context.ContextKind;
import datus.context.ContextKindContract;
import datus.context.Entry;
import datus.context.EntryId;
import datus.context.State;
import java.util.List;
import java.util.Optional;

class RejectionKindTest extends ContextKindContract {

    @Override
    protected ContextKind kind() {
        return new RejectionKind();
    }

    @Override
    protected Entry full(String name) {
        return new Entry(
                new EntryId("rejection", "demo", name),
                "sales",
                "revenue in October",
                "-- why: counts refunds\n-- why: twice\n-- all\nselect 1 from refunds",
                List.of("refunds"),
                List.of("refunds"),
                List.of(),
                State.REJECTED,
                PERSON,
                Optional.empty());
    }

    /** Of another SQL it would be another rejection. */
    @Override
    protected Entry changed(Entry entry) {
        return entry.withContent("-- why: since 2025\n" + entry.content().replaceAll("-- why: .*\n", ""));
    }

    @Override
    protected String handwritten() {
        return """
                question: revenue in October
                # KEEP as ana had it
                sql: select sum(x) from payments
                why: refunds must go out
                # KEEP the end
                """;
    }

    @Override
    protected String broken() {
        return "question: revenue\nwhy: [a\n";
    }

    @Override
    protected String fault() {
        return "line 3";
    }
}
