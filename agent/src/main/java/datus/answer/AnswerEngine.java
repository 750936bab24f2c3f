package datus.answer;

import datus.answer.Answer.Answered;
import datus.answer.Answer.Badge;
import datus.answer.Understanding.Other;
import datus.answer.Understanding.Outcome;
import datus.answer.Understanding.Understood;
import datus.answer.language.Lexicon;
import datus.answer.schema.RunnerLookup;
import datus.data.DataSession;
import datus.data.Datasource;
import datus.data.QueryResult;
import datus.data.Scope;
import datus.data.TableInfo;
import datus.workspace.CalendarConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers questions with no language model: every word of a question is linked to the data or to what words do in any
 * question, the phrases become one SELECT, and a question with a word left over is declined. The same question on the same
 * data gives the same SQL. Confined to the execute thread.
 */
public final class AnswerEngine implements Answerer {
    private final DataSession data;
    private final CalendarConfig calendar;
    private final Lexicon lexicon = Lexicon.english();
    private final Map<Scope, Knowledge> known = new HashMap<>();

    public AnswerEngine(DataSession data, CalendarConfig calendar) {
        this.data = data;
        this.calendar = calendar;
    }

    @Override
    public Answer answer(Question question, Asking asking) {
        question.checkParameters();
        asking.tell(new AgentEvent.Linking(question.text()));
        Outcome outcome = new Understanding(knowledge(asking.scope()), question, calendar).understand();
        asking.control().check();
        if (outcome instanceof Other other) {
            return other.answer();
        }
        Understood understood = (Understood) outcome;
        if (asking.wish().form() != Wish.Form.RESULT) {
            return new Answer.Drafted(understood.sql(), understood.restatement(), understood.evidence());
        }
        QueryResult result = new AnswerRun(data).of(understood.sql(), question, asking);
        return new Answered(understood.sql(), result, understood.restatement(), understood.evidence(), Badge.COMPOSED);
    }

    private Knowledge knowledge(Scope scope) {
        Datasource datasource = data.datasources().get(scope.datasource());
        List<TableInfo> tables = datasource.catalog().tables(scope);
        Knowledge kept = known.get(scope);
        if (kept == null || !kept.isOf(tables)) {
            kept = new Knowledge(tables, lexicon, datasource.dialect(), new RunnerLookup(data, scope));
            known.put(scope, kept);
        }
        return kept;
    }
}
