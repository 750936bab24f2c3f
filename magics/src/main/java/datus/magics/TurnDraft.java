package datus.magics;

import datus.context.Turn;
import java.util.Optional;

/** What the history will say of the running magic; it fills in what it learns on the way. */
public final class TurnDraft {
    private Turn.Kind kind = Turn.Kind.MAGIC;
    private Turn.Status status = Turn.Status.RAN;
    private Optional<String> datasource = Optional.empty();
    private Optional<String> sql = Optional.empty();
    private long rows = -1;
    private String detail = "{}";

    public TurnDraft kind(Turn.Kind is) {
        kind = is;
        return this;
    }

    public TurnDraft status(Turn.Status is) {
        status = is;
        return this;
    }

    /** SQL that is about to run; {@link #ran} adds what came of it. */
    public TurnDraft sql(String statement) {
        sql = Optional.of(statement);
        return this;
    }

    public TurnDraft ran(String on, String statement, long count) {
        datasource = Optional.of(on);
        sql = Optional.of(statement);
        rows = count;
        return this;
    }

    /** A JSON object, as in {@link Turn#detail}. */
    public TurnDraft detail(String json) {
        detail = json;
        return this;
    }

    public Turn.Kind kind() {
        return kind;
    }

    public Turn.Status status() {
        return status;
    }

    public Optional<String> datasource() {
        return datasource;
    }

    public Optional<String> sql() {
        return sql;
    }

    public long rows() {
        return rows;
    }

    public String detail() {
        return detail;
    }
}
