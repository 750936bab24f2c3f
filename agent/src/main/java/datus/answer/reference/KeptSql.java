package datus.answer.reference;

import datus.answer.Answer;
import datus.answer.Answer.Answered;
import datus.answer.Answer.Badge;
import datus.answer.AnswerRun;
import datus.answer.Asking;
import datus.answer.Question;
import datus.answer.Wish;
import datus.context.Entry;
import datus.context.State;
import datus.context.reference.Reference;
import datus.context.reference.References;
import datus.context.reference.Resolved;
import datus.data.DataSession;
import datus.data.Sql;
import java.util.List;

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
        Badge badge = entry.state() == State.VERIFIED ? Badge.VERIFIED : Badge.COMPOSED;
        return new Answered(sql, new AnswerRun(data).of(sql, question, asking), entry.text(), List.of(), badge);
    }
}
