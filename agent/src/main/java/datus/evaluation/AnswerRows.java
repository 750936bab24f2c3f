package datus.evaluation;

import datus.answer.Answer;
import datus.data.Column;
import datus.data.DataSession;
import datus.data.QueryResult;
import datus.evaluation.BatchAnswer.Status;
import java.util.List;
import java.util.Locale;

/** An answer as a line of a batch; the result is dropped once its rows are read. */
record AnswerRows(String id, String database, DataSession data, int most, double ms)
        implements Answer.Reader<BatchAnswer> {
    @Override
    public BatchAnswer answered(Answer.Answered answer) {
        QueryResult result = answer.result();
        BatchAnswer line = new BatchAnswer(
                id,
                Status.ANSWERED,
                answer.sql().text(),
                result.columns().stream().map(Column::name).toList(),
                TimeText.of(
                        data.results().page(result, 0, most).rows(),
                        data.datasources().get(database)),
                answer.trust().confidence(),
                answer.badge().name().toLowerCase(Locale.ROOT),
                "",
                ms);
        data.results().drop(result.name());
        return line;
    }

    @Override
    public BatchAnswer told(Answer.Told answer) {
        return without(Status.DECLINED, "", answer.text());
    }

    @Override
    public BatchAnswer drafted(Answer.Drafted answer) {
        return without(Status.ANSWERED, answer.sql().text(), "");
    }

    @Override
    public BatchAnswer planned(Answer.Planned answer) {
        return without(Status.DECLINED, "", String.join("\n", answer.steps()));
    }

    @Override
    public BatchAnswer clarify(Answer.Clarify answer) {
        return without(Status.CLARIFIED, "", answer.why());
    }

    @Override
    public BatchAnswer declined(Answer.Declined answer) {
        return without(Status.DECLINED, "", answer.why());
    }

    private BatchAnswer without(Status status, String sql, String why) {
        return new BatchAnswer(id, status, sql, List.of(), List.of(), 0, "", why, ms);
    }
}
