package datus.answer.metric;

import datus.answer.AgentEvent;
import datus.answer.Answer;
import datus.answer.Answer.Answered;
import datus.answer.Answer.Badge;
import datus.answer.Answer.Drafted;
import datus.answer.Answer.Evidence;
import datus.answer.AnswerRun;
import datus.answer.Answerer;
import datus.answer.Asking;
import datus.answer.Question;
import datus.answer.Trust;
import datus.answer.Wish;
import datus.answer.language.PeriodReader;
import datus.answer.language.Words;
import datus.answer.metric.MetricQuestion.Filter;
import datus.answer.metric.MetricQuestion.Read;
import datus.context.State;
import datus.data.DataSession;
import datus.data.Dialect;
import datus.data.QueryResult;
import datus.data.RowLookup;
import datus.data.Scope;
import datus.data.Sql;
import datus.error.DatusException;
import datus.semantic.MetricQuery;
import datus.semantic.SemanticLayer;
import datus.semantic.SemanticLayer.Standing;
import datus.semantic.compile.MetricCompiler;
import datus.semantic.compile.SqlStyle;
import datus.workspace.CalendarConfig;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers what a defined metric answers: a question of which every word is a metric, a dimension, a period or a value of a dimension.
 * Every other question goes on to the next answerer. Confined to the execute thread.
 */
public final class MetricAnswerer implements Answerer {
    private static final int MOST_DIMENSIONS = 12;

    private final Answerer next;
    private final Function<Scope, SemanticLayer> layers;
    private final DataSession data;
    private final CalendarConfig calendar;

    /**
     * Asks the layer anew for each question, so that an edited file counts at once.
     *
     * @param next answers what no metric does
     */
    public MetricAnswerer(
            Answerer next, Function<Scope, SemanticLayer> layers, DataSession data, CalendarConfig calendar) {
        this.next = next;
        this.layers = layers;
        this.data = data;
        this.calendar = calendar;
    }

    @Override
    public Answer answer(Question question, Asking asking) {
        Scope scope = asking.scope();
        SemanticLayer layer = layers.apply(scope);
        Optional<Compiled> compiled = layer.metrics().isEmpty() ? Optional.empty() : compile(layer, question, scope);
        if (compiled.isEmpty()) {
            return next.answer(question, asking);
        }
        asking.tell(new AgentEvent.Linking(question.text()));
        asking.control().check();
        Sql sql = compiled.get().sql();
        Read read = compiled.get().read();
        if (asking.wish().form() != Wish.Form.RESULT) {
            return new Drafted(sql, restated(read.query()), evidence(layer, read));
        }
        QueryResult result = new AnswerRun(data).of(sql, question, asking);
        return new Answered(
                sql,
                result,
                restated(read.query()),
                evidence(layer, read),
                Trust.of(badge(layer, read.query()), 1),
                Optional.empty());
    }

    /** A question as SQL. */
    private record Compiled(Read read, Sql sql) {}

    /** A metric that cannot be taken so is no answer; what comes next may know one. */
    private Optional<Compiled> compile(SemanticLayer layer, Question question, Scope scope) {
        try {
            Dialect dialect = data.datasources().get(scope.datasource()).dialect();
            MetricCompiler compiler = new MetricCompiler(layer, SqlStyle.of(dialect, calendar.weekStarts()));
            RowLookup rows = new RowLookup(data, scope);
            return new MetricQuestion(
                            new MetricNames(layer),
                            new PeriodReader(calendar, question.asOf()),
                            (metric, phrase) -> values(compiler, rows, metric, phrase),
                            Words.of(question.text()))
                    .read()
                    .map(read -> new Compiled(read, compiler.compile(read.query())));
        } catch (DatusException notThisWay) {
            return Optional.empty();
        }
    }

    private static List<Filter> values(MetricCompiler compiler, RowLookup rows, String metric, String phrase) {
        List<Filter> found = new ArrayList<>();
        for (String dimension :
                compiler.dimensions(metric).stream().limit(MOST_DIMENSIONS).toList()) {
            String same = "lower(CAST(" + dimension + " AS VARCHAR(200))) = '"
                    + phrase.toLowerCase(Locale.ROOT).replace("'", "''") + "'";
            MetricQuery query = new MetricQuery(
                    List.of(), List.of(dimension), List.of(same), Optional.empty(), false, List.of(), Optional.of(2));
            List<String> values = rows.rows(compiler.compile(query).text()).stream()
                    .map(row -> String.valueOf(row.get(0)))
                    .toList();
            if (values.size() == 1) {
                found.add(new Filter(dimension, values.get(0)));
            }
        }
        return found;
    }

    private static String restated(MetricQuery query) {
        String by = query.dimensions().isEmpty() ? "" : " by " + String.join(", ", query.dimensions());
        String where = query.where().isEmpty() ? "" : " where " + String.join(" and ", query.where());
        String time = query.time()
                .map(range -> range.first().map(day -> ", from " + day).orElse("")
                        + range.last()
                                .map(day -> (range.first().isPresent() ? " to " : ", up to ") + day)
                                .orElse(""))
                .orElse("");
        return String.join(", ", query.metrics()) + by + where + time;
    }

    /** What the words were taken for, then how far each metric can be relied on. */
    private static List<Evidence> evidence(SemanticLayer layer, Read read) {
        List<Evidence> evidence = new ArrayList<>(read.evidence());
        read.query().metrics().stream().distinct().forEach(metric -> Optional.ofNullable(
                        layer.standing().get(metric))
                .ifPresent(standing -> evidence.add(new Evidence(metric, said(standing)))));
        return evidence;
    }

    private static String said(Standing standing) {
        var provenance = standing.facts().provenance();
        String by = provenance.by().isEmpty()
                ? ""
                : " by " + provenance.by() + " on " + LocalDate.ofInstant(provenance.at(), ZoneOffset.UTC);
        return "metric, " + standing.facts().state().name().toLowerCase(Locale.ROOT) + by + ", " + provenance.origin()
                + standing.stale().map(why -> "; stale: " + why).orElse("");
    }

    /** As sure as the least sure of its metrics. */
    private static Badge badge(SemanticLayer layer, MetricQuery query) {
        boolean verified = query.metrics().stream()
                .allMatch(metric -> Optional.ofNullable(layer.standing().get(metric))
                        .filter(standing -> standing.facts().state() == State.VERIFIED)
                        .filter(standing -> standing.stale().isEmpty())
                        .isPresent());
        return verified ? Badge.VERIFIED : Badge.METRIC;
    }
}
