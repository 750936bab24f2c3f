package datus.tool.data;

import datus.answer.AgentEvent;
import datus.data.Column;
import datus.data.Outcome;
import datus.data.QueryResult;
import datus.data.Rights;
import datus.data.Rows;
import datus.data.Scope;
import datus.data.Sql;
import datus.data.SqlRequest;
import datus.data.TableInfo;
import datus.data.text.SqlToken;
import datus.data.text.SqlTokens;
import datus.error.DatusException;
import datus.message.Share;
import datus.message.SharedText;
import datus.tool.ToolResult;
import datus.tool.ToolSession;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Runs one query that a model wrote, within the session's scope and behind the guard; the person gets the rows, the model what is shared. */
public record ScopedQuery(ToolSession session) {

    /** The rows, or what is wrong with the SQL. */
    public ToolResult run(Sql sql) {
        session.asking().tell(new AgentEvent.Running(sql));
        Optional<String> secret = privateValues().in(sql.text());
        try {
            Outcome outcome = session.data()
                    .runner()
                    .run(
                            request(sql),
                            new Rights.Written(session.scope(), Map.of()),
                            session.asking().control());
            return outcome instanceof Outcome.Rows rows
                    ? rows(sql, rows.result(), secret)
                    : ToolResult.of(SharedText.schema("It ran, and gives no rows by nature."), "ran");
        } catch (DatusException e) {
            session.asking().control().check();
            return failed(sql, e, secret.isEmpty());
        }
    }

    /** What is wrong with SQL of a model; {@code isQuoted} as in {@link FaultText#of}. */
    ToolResult failed(Sql sql, DatusException error, boolean isQuoted) {
        if (error.kind() == DatusException.Kind.INTERNAL) {
            throw error;
        }
        SharedText text = new FaultText(sql, new ScopedTables(session).all()).of(error, isQuoted);
        return new ToolResult(text, error.message(), true, Optional.empty(), Optional.of(sql));
    }

    /** What of this datasource is private, whatever the scope is. */
    PrivateValues privateValues() {
        Scope all = Scope.all(session.scope().datasource());
        List<TableInfo> tables =
                session.workspace().config().privateColumns().patterns().isEmpty()
                        ? List.of()
                        : new ScopedTables(session).datasource().catalog().tables(all);
        return new PrivateValues(session.workspace().config().privateColumns(), tables);
    }

    private SqlRequest request(Sql sql) {
        return new SqlRequest(
                sql,
                Optional.of(session.scope().datasource()),
                Optional.empty(),
                session.question().cell(),
                OptionalLong.of(session.workspace().config().agent().turn().rows()),
                false,
                false,
                session.question().parameters());
    }

    private ToolResult rows(Sql sql, QueryResult result, Optional<String> secret) {
        SharedText ran = columns(sql, result);
        SharedText text = secret.isPresent()
                ? ran.and(
                        Share.SCHEMA,
                        "Its rows are withheld from you: " + secret.get() + " is private. The person sees them.")
                : ran.and(Share.RESULTS, RowsText.of(result, first(result)));
        return ToolResult.of(text, result.rows() + (result.rows() == 1 ? " row" : " rows"), result);
    }

    private Rows first(QueryResult result) {
        return session.data().results().page(result, 0, RowsText.MOST_ROWS);
    }

    /** A column may be called after a value, as a pivot's is; such a name is data. */
    private SharedText columns(Sql sql, QueryResult result) {
        Set<String> known = known(sql);
        SharedText text = SharedText.schema("The query ran. Columns: ");
        String between = "";
        for (Column column : result.columns()) {
            boolean isKnown = SqlTokens.of(column.name()).stream()
                    .filter(token -> token.kind() != SqlToken.Kind.SYMBOL)
                    .allMatch(token -> known.contains(token.name().toLowerCase(Locale.ROOT)));
            text = text.and(Share.SCHEMA, between)
                    .and(isKnown ? Share.SCHEMA : Share.RESULTS, column.name())
                    .and(Share.SCHEMA, " " + column.type().name());
            between = ", ";
        }
        return text.and(Share.SCHEMA, ".\n");
    }

    private Set<String> known(Sql sql) {
        Set<String> known = new HashSet<>(Set.of("count_star"));
        SqlTokens.withoutComments(sql.text())
                .forEach(token -> known.add(token.name().toLowerCase(Locale.ROOT)));
        new ScopedTables(session).all().forEach(table -> table.columns()
                .forEach(column -> known.add(column.name().toLowerCase(Locale.ROOT))));
        return known;
    }
}
