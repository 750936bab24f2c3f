package datus.tool.data;

import com.google.auto.service.AutoService;
import datus.answer.AgentEvent;
import datus.answer.Approval;
import datus.data.Outcome;
import datus.data.Rights;
import datus.data.Sql;
import datus.data.SqlRequest;
import datus.data.text.Statement;
import datus.data.text.Statements;
import datus.error.DatusException;
import datus.message.Share;
import datus.message.SharedText;
import datus.tool.Tool;
import datus.tool.ToolArguments;
import datus.tool.ToolResult;
import datus.tool.ToolSession;
import datus.tool.ToolSpec;
import datus.tool.ToolSpec.Parameter;
import datus.workspace.AgentConfig.Profile;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code execute_sql}: runs one statement that writes, once the person has approved of exactly that statement. */
@AutoService(Tool.class)
public final class ExecuteSqlTool implements Tool {

    @Override
    public ToolSpec spec() {
        return new ToolSpec(
                "execute_sql",
                "Runs one statement that changes data or tables, after the person has approved of exactly it. To read, use"
                        + " read_query.",
                List.of(Parameter.text("sql", "one statement, complete, without parameters")));
    }

    @Override
    public ToolResult run(ToolArguments arguments, ToolSession session) {
        Sql sql = new Sql(arguments.text("sql"));
        List<Statement> statements = Statements.split(sql.text());
        if (statements.size() != 1) {
            throw DatusException.user(
                    "\"sql\" holds " + statements.size() + " statements.", "One statement is approved at a time.");
        }
        if (statements.get(0).isQuery()) {
            return new ScopedQuery(session).run(sql);
        }
        refuseUnlessAllowed(session);
        String place = new ScopedTables(session).datasource().label();
        Approval approval = new Approval(Approval.Kind.STATEMENT, "Write to " + place, sql.text(), Optional.empty());
        if (!session.asking().person().approves(approval)) {
            throw DatusException.refused(
                    "The person did not approve of this statement; it did not run.",
                    "Do not try it again in other words. Say what it would have done.");
        }
        return write(sql, session);
    }

    /** What writes is not held to a part of the datasource by anything, so a session that sees a part may not write at all. */
    private static void refuseUnlessAllowed(ToolSession session) {
        if (session.profile() == Profile.READ_ONLY) {
            throw DatusException.refused(
                    "Nothing may be changed here: the agent's profile is read-only.",
                    "Show the statement to the person, who can run it: %%sql --write.");
        }
        if (!session.scope().tables().isEmpty()) {
            throw DatusException.refused(
                    "Only some tables are in scope here, and nothing may be changed.",
                    "Show the statement to the person.");
        }
    }

    private static ToolResult write(Sql sql, ToolSession session) {
        session.asking().tell(new AgentEvent.Running(sql));
        SqlRequest request = new SqlRequest(
                sql,
                Optional.of(session.scope().datasource()),
                Optional.empty(),
                session.question().cell(),
                OptionalLong.empty(),
                true,
                false,
                session.question().parameters());
        try {
            Outcome outcome = session.data()
                    .runner()
                    .run(request, new Rights.Typed(), session.asking().control());
            return done(sql, outcome);
        } catch (DatusException e) {
            session.asking().control().check();
            ScopedQuery query = new ScopedQuery(session);
            return query.failed(sql, e, query.privateValues().in(sql.text()).isEmpty());
        }
    }

    private static ToolResult done(Sql sql, Outcome outcome) {
        long changed = outcome instanceof Outcome.Done done ? done.changed() : -1;
        String rows = changed < 0 ? "" : changed + (changed == 1 ? " row" : " rows") + " changed";
        SharedText text = SharedText.schema("The statement ran on " + outcome.ranOn() + ". ");
        return new ToolResult(
                rows.isEmpty() ? text : text.and(Share.RESULTS, rows),
                rows.isEmpty() ? "ran" : rows,
                false,
                Optional.empty(),
                Optional.of(sql));
    }
}
