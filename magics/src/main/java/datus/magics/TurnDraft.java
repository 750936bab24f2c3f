package datus.magics;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import datus.context.Turn;
import java.util.Optional;

/** What the history will say of the running magic; it fills in what it learns on the way. */
public final class TurnDraft {
    private Turn.Kind kind = Turn.Kind.MAGIC;
    private Turn.Status status = Turn.Status.RAN;
    private Optional<String> datasource = Optional.empty();
    private Optional<String> sql = Optional.empty();
    private long rows = -1;
    private final JsonObject detail = new JsonObject();

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

    /** One thing of {@link Turn#detail}; a failure adds to what was noted before. */
    public TurnDraft note(String name, JsonElement value) {
        detail.add(name, value);
        return this;
    }

    public TurnDraft note(String name, String value) {
        return note(name, new JsonPrimitive(value));
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
        return detail.toString();
    }
}
