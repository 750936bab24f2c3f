package datus.answer.reference;

import datus.answer.AgentEvent;
import datus.answer.Answer.Answered;
import datus.answer.Answer.Badge;
import datus.answer.Question;
import datus.context.Entry;
import datus.context.State;
import datus.context.reference.Reference;
import datus.context.reference.References;
import datus.context.reference.Resolved;
import datus.data.Control;
import datus.data.DataSession;
import datus.data.Outcome;
import datus.data.Rights;
import datus.data.Scope;
import datus.data.Sql;
import datus.data.SqlRequest;
import datus.error.DatusException;
import java.util.List;
import java.util.Map;

/** A question that is nothing but a reference to SQL that people keep: that SQL is the answer. */
record KeptSql(Question question, List<Resolved> meant, References references) {

    boolean isAsked() {
        return meant.size() == 1
                && meant.get(0).reference().kind() == Reference.Kind.SQL
                && references.replaced(reference -> "").isEmpty();
    }

    Answered run(DataSession data, Scope scope, Control control, AgentEvent.Listener listener) {
        Entry entry = ((Resolved.Item) meant.get(0)).entry();
        Sql sql = new Sql(entry.content());
        listener.running(new AgentEvent.Running(sql));
        SqlRequest request = SqlRequest.of(sql)
                .on(scope.datasource())
                .inCell(question.cell())
                .with(question.parameters());
        if (data.runner().run(request, new Rights.Written(scope, Map.of()), control) instanceof Outcome.Rows rows) {
            Badge badge = entry.state() == State.VERIFIED ? Badge.VERIFIED : Badge.COMPOSED;
            return new Answered(sql, rows.result(), entry.text(), List.of(), badge);
        }
        throw DatusException.user(entry.id() + " gives no rows.", "Only SQL that selects answers a question.");
    }
}
