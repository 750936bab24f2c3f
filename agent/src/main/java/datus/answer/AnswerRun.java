package datus.answer;

import datus.data.DataSession;
import datus.data.Outcome;
import datus.data.QueryResult;
import datus.data.Rights;
import datus.data.Scope;
import datus.data.Sql;
import datus.data.SqlRequest;
import datus.error.DatusException;
import java.util.Map;

/** Runs the SQL of an answer, behind the guard, and keeps its result. */
public record AnswerRun(DataSession data) {

    /** The rows of one query that was written for a question. */
    public QueryResult of(Sql sql, Question question, Asking asking) {
        asking.tell(new AgentEvent.Running(sql));
        Scope scope = asking.scope();
        SqlRequest request = SqlRequest.of(sql)
                .on(scope.datasource())
                .inCell(question.cell())
                .with(question.parameters());
        if (data.runner().run(request, new Rights.Written(scope, Map.of()), asking.control())
                instanceof Outcome.Rows rows) {
            return rows.result();
        }
        throw DatusException.data("The question's SQL gave no rows: " + sql.text(), "Ask for rows or a number.");
    }
}
