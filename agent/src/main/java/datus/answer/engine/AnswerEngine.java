package datus.answer.engine;

import datus.answer.AgentEvent;
import datus.answer.Answer;
import datus.answer.Answer.Answered;
import datus.answer.Answer.Declined;
import datus.answer.AnswerRun;
import datus.answer.Answerer;
import datus.answer.Asking;
import datus.answer.Lore;
import datus.answer.Question;
import datus.answer.Wish;
import datus.answer.candidate.Asked;
import datus.answer.candidate.Candidate;
import datus.answer.candidate.Found;
import datus.answer.candidate.Knowledge;
import datus.answer.chinese.ChineseSource;
import datus.answer.engine.Verdict.Choose;
import datus.answer.engine.Verdict.Take;
import datus.answer.language.ForeignLanguages;
import datus.answer.language.Lexicon;
import datus.answer.language.Word;
import datus.answer.language.Words;
import datus.answer.recall.NegativeMemory;
import datus.answer.rule.Rules;
import datus.answer.schema.RunnerLookup;
import datus.context.Embedder;
import datus.data.DataSession;
import datus.data.Datasource;
import datus.data.QueryResult;
import datus.data.RowLookup;
import datus.data.Scope;
import datus.data.TableInfo;
import datus.error.DatusException;
import datus.workspace.CalendarConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Answers questions with no language model: every way of answering proposes candidates, all are ranked together, and the best is run,
 * asked back about or refused. The same question on the same data and lore gives the same SQL. Confined to the execute thread.
 */
public final class AnswerEngine implements Answerer {
    private final DataSession data;
    private final CalendarConfig calendar;
    private final Function<Scope, Lore> lores;
    private final Supplier<Embedder> embedder;
    private final Ways ways;
    private final ChineseSource chinese;
    private final Ranking ranking;
    private final NegativeMemory rejected = new NegativeMemory();
    private final Rules rules = new Rules();
    private final Lexicon lexicon = Lexicon.english();
    private final ForeignLanguages foreign = ForeignLanguages.read(lexicon);
    private final Map<Scope, Knowledge> known = new HashMap<>();

    /**
     * Asks for the lore anew with each question, so that what was just decided counts at once.
     *
     * @param embedder asked once, when it is first needed
     */
    public AnswerEngine(
            DataSession data, CalendarConfig calendar, Function<Scope, Lore> lores, Supplier<Embedder> embedder) {
        this(data, calendar, lores, embedder, Ways.all());
    }

    /** One that answers by some ways only, so that they can be compared. */
    public AnswerEngine(
            DataSession data,
            CalendarConfig calendar,
            Function<Scope, Lore> lores,
            Supplier<Embedder> embedder,
            Ways ways) {
        this.data = data;
        this.calendar = calendar;
        this.lores = lores;
        this.embedder = new Lazy<>(embedder);
        this.ways = ways;
        this.chinese = new ChineseSource(ways.sources());
        this.ranking = new Ranking(ways.weights());
    }

    @Override
    public Answer answer(Question question, Asking asking) {
        question.checkParameters();
        asking.tell(new AgentEvent.Linking(question.text()));
        Asked asked = asked(question, asking);
        List<Found> found = found(asked);
        asking.control().check();
        Verdict verdict = ranking.judge(asked, found);
        if (verdict instanceof Take take) {
            return answer(take, asked);
        }
        return verdict instanceof Choose choose
                ? choose.question()
                : refused(question, ((Verdict.Refuse) verdict).why());
    }

    /** A question in a language that is not read is refused in that language. */
    private Declined refused(Question question, Declined why) {
        return foreign.refusal(question.text())
                .map(says -> new Declined(List.of(), List.of(), says))
                .orElse(why);
    }

    /** All candidates for a question, the likeliest first; nothing runs. */
    public List<Candidate> candidates(Question question, Asking asking) {
        return ranking.ranked(found(asked(question, asking)));
    }

    private Asked asked(Question question, Asking asking) {
        Scope scope = asking.scope();
        Lore lore = lores.apply(scope);
        Knowledge knowledge = knowledge(scope);
        knowledge.call(lore.synonyms());
        return new Asked(
                question,
                asking,
                Words.of(question.text()),
                knowledge,
                lore,
                calendar,
                RunnerLookup.written(data, scope),
                embedder);
    }

    private List<Found> found(Asked asked) {
        return new RuledFinding(rules, this::byAllWays)
                .find(asked).stream()
                        .map(found -> rejected.check(asked, found))
                        .map(found -> found.computing(asked.question().metrics()))
                        .toList();
    }

    /** A question all in Chinese is put only to ways that can make something of it as it is. */
    private List<Found> byAllWays(Asked asked) {
        boolean isChinese = ChineseSource.reads(asked.question().text());
        boolean alone = isChinese && !isMixed(asked);
        Reflection reflection = new Reflection(asked);
        Stream<Found> own = isChinese ? Stream.of(chinese.find(asked)) : Stream.empty();
        Stream<Found> others = ways.sources().stream()
                .filter(source -> !alone || !source.isEnglishOnly())
                .map(source -> alone ? source.find(asked) : reflection.on(source.find(asked)));
        return (alone ? Stream.concat(own, others) : Stream.concat(others, own)).toList();
    }

    /** Whether it also has small words of English: an English question with a Chinese name or value in it. */
    private boolean isMixed(Asked asked) {
        return asked.words().stream()
                .anyMatch(word ->
                        word.is(Word.Kind.WORD) && !lexicon.cues(word.norm()).isEmpty());
    }

    private Answer answer(Take take, Asked asked) {
        Candidate candidate = take.candidate();
        if (asked.asking().wish().form() != Wish.Form.RESULT) {
            return new Answer.Drafted(candidate.sql(), candidate.restatement(), candidate.evidence());
        }
        QueryResult result;
        try {
            result = new AnswerRun(data).of(candidate.sql(), asked.question(), asked.asking());
        } catch (DatusException failed) {
            asked.asking().control().check();
            if (failed.kind() == DatusException.Kind.DATA && candidate.origin().isComposed()) {
                return new Declined(List.of(), List.of(), "What I made of it does not run: " + failed.message());
            }
            throw failed;
        }
        return new Answered(
                candidate.sql(),
                result,
                candidate.restatement(),
                candidate.evidence(),
                take.trust(),
                Freshness.of(
                        asked,
                        candidate.sql(),
                        RowLookup.composed(data, asked.asking().scope())));
    }

    private Knowledge knowledge(Scope scope) {
        Datasource datasource = data.datasources().get(scope.datasource());
        List<TableInfo> tables = datasource.catalog().tables(scope);
        Knowledge kept = known.get(scope);
        if (kept == null || !kept.isOf(tables)) {
            kept = new Knowledge(tables, lexicon, datasource.dialect(), RunnerLookup.composed(data, scope), embedder);
            known.put(scope, kept);
        }
        return kept;
    }
}
