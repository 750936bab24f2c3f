package datus.answer.reference;

import datus.answer.Answer;
import datus.answer.Answer.Answered;
import datus.answer.AnswerRun;
import datus.answer.Asking;
import datus.answer.Question;
import datus.answer.Trust;
import datus.answer.Wish;
import datus.context.Entry;
import datus.context.reference.Reference;
import datus.context.reference.References;
import datus.context.reference.Resolved;
import datus.data.DataSession;
import datus.data.QueryResult;
import datus.data.Sql;
import java.util.List;
import java.util.Optional;

/** A question that is nothing but a reference to SQL that people keep: that SQL is the answer. */
record KeptSql(Question question, List<Resolved> meant, References references) {

    boolean isAsked() {
        return meant.size() == 1
                && meant.get(0).reference().kind() == Reference.Kind.SQL
                && references.replaced(reference -> "").isEmpty();
    }

    /** The answer that the SQL gives; as a draft if it is not to run. */
    Answer answer(DataSession data, Asking asking) {
        Entry entry = ((Resolved.Item) meant.get(0)).entry();
        Sql sql = new Sql(entry.content());
        if (asking.wish().form() != Wish.Form.RESULT) {
            return new Answer.Drafted(sql, entry.text(), List.of());
        }
        QueryResult result = new AnswerRun(data).of(sql, question, asking);
        return new Answered(sql, result, entry.text(), List.of(), Trust.of(entry), Optional.empty());
    }
}
