package datus.answer.composition;

import datus.answer.Answer.Evidence;
import datus.answer.Question;
import datus.answer.candidate.Knowledge;
import datus.answer.candidate.Refusal;
import datus.answer.intent.Ambiguous;
import datus.answer.intent.Intent;
import datus.answer.intent.IntentBuilder;
import datus.answer.intent.NotUnderstood;
import datus.answer.intent.Plan;
import datus.answer.intent.Planner;
import datus.answer.intent.Restatement;
import datus.answer.intent.SqlWriter;
import datus.answer.language.PeriodReader;
import datus.answer.language.Word;
import datus.answer.language.Words;
import datus.answer.reading.Mark;
import datus.answer.reading.Piece;
import datus.answer.reading.Reader;
import datus.answer.reading.Reading;
import datus.answer.reading.Resolver;
import datus.data.Sql;
import datus.workspace.CalendarConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Understands one question: finds the reading whose words all do something, or says which do not. */
final class Understanding {
    /** How much less a reading may explain and still count as what was said. */
    private static final double AS_GOOD = 0.3;

    private final Knowledge knowledge;
    private final Question question;
    private final List<Word> words;
    private final Reader reader;
    private final Evidences evidences;

    Understanding(Knowledge knowledge, Question question, CalendarConfig calendar) {
        this.knowledge = knowledge;
        this.question = question;
        this.words = Words.of(question.text());
        this.reader = new Reader(
                knowledge.lexicon(),
                knowledge.linker(),
                new PeriodReader(calendar, question.asOf()),
                question.parameters());
        this.evidences = new Evidences(knowledge.schema(), calendar);
    }

    /** What a question comes to before anything runs. */
    sealed interface Outcome {}

    /** It is one of these. */
    record Understood(List<Meaning> meanings) implements Outcome {}

    /** There is no SQL. */
    record Refused(Refusal refusal) implements Outcome {}

    /** One query that it may be. */
    record Meaning(Sql sql, String restatement, List<Evidence> evidence) {}

    Outcome understand() {
        List<Reading> readings = readings();
        if (readings.isEmpty() || !readings.get(0).unexplained().isEmpty()) {
            return new Refused(
                    unknown(readings.isEmpty() ? words : readings.get(0).unexplained()));
        }
        Optional<Outcome> failure = Optional.empty();
        for (Reading reading : readings) {
            if (reading.unexplained().isEmpty()
                    && reading.score() > readings.get(0).score() - AS_GOOD) {
                Outcome outcome = understand(new Resolver(knowledge.schema(), question.text()).resolve(reading, words));
                if (outcome instanceof Understood) {
                    return outcome;
                }
                failure = failure.or(() -> Optional.of(outcome));
            }
        }
        return failure.orElseThrow();
    }

    /** Values are only looked at where words are left over or written like names, mistyped words only after that. */
    private List<Reading> readings() {
        List<Reading> plain = reader.read(words, phrase -> List.of(), false);
        if (isExplained(plain) && !mayHoldValues()) {
            return plain;
        }
        List<Reading> valued = reader.read(words, knowledge::values, false);
        return isExplained(valued) ? valued : reader.read(words, knowledge::values, true);
    }

    private static boolean isExplained(List<Reading> readings) {
        return !readings.isEmpty() && readings.get(0).unexplained().isEmpty();
    }

    private boolean mayHoldValues() {
        return words.stream().anyMatch(word -> word.is(Word.Kind.QUOTED) || word.is(Word.Kind.PARAMETER))
                || words.stream().skip(1).anyMatch(Word::capitalised);
    }

    /** Columns that fit equally well are meanings of their own, unless they come to the same SQL. */
    private Outcome understand(List<Piece> pieces) {
        OptionalInt open = IntStream.range(0, pieces.size())
                .filter(at -> !pieces.get(at).others().isEmpty())
                .findFirst();
        if (open.isEmpty()) {
            return compose(pieces);
        }
        Piece piece = pieces.get(open.getAsInt());
        List<Mark> marks = new ArrayList<>(List.of(piece.mark()));
        marks.addAll(piece.others());
        Map<String, Meaning> meanings = new LinkedHashMap<>();
        Optional<Outcome> first = Optional.empty();
        for (Mark mark : marks) {
            List<Piece> chosen = new ArrayList<>(pieces);
            chosen.set(open.getAsInt(), new Piece(piece.words(), mark, List.of()));
            Outcome outcome = understand(chosen);
            first = first.or(() -> Optional.of(outcome));
            if (outcome instanceof Understood understood) {
                understood
                        .meanings()
                        .forEach(each -> meanings.putIfAbsent(each.sql().text(), each));
            }
        }
        return meanings.isEmpty() ? first.orElseThrow() : new Understood(List.copyOf(meanings.values()));
    }

    private Outcome compose(List<Piece> pieces) {
        try {
            Intent intent = IntentBuilder.build(knowledge.schema(), pieces);
            Plan plan = Planner.plan(knowledge.schema(), intent);
            Sql sql = new SqlWriter(knowledge.schema()).write(intent, plan);
            String restatement = new Restatement(knowledge.schema()).of(intent, plan);
            return new Understood(List.of(new Meaning(sql, restatement, evidences.of(pieces, intent))));
        } catch (Ambiguous ambiguous) {
            return new Refused(new Refusal(
                    List.of(ambiguous.words()),
                    "\"" + ambiguous.words() + "\" can mean " + String.join(" or ", ambiguous.meanings()) + "."));
        } catch (NotUnderstood refused) {
            String why = refused.why() + " Ask it in other words, or with the names of columns.";
            return new Refused(new Refusal(refused.words(), why));
        }
    }

    private Refusal unknown(List<Word> unexplained) {
        List<String> missing = unexplained.stream()
                .map(word -> word.is(Word.Kind.PARAMETER) ? "{{" + word.text() + "}}" : word.text())
                .distinct()
                .toList();
        List<String> nearest = knowledge.nearest(missing);
        String names = String.join(
                " or ", missing.stream().map(word -> "\"" + word + "\"").toList());
        return new Refusal(
                missing,
                "I do not know " + names + ". Nearest: " + String.join(", ", nearest)
                        + ". Say what it means, or ask with a column.");
    }
}
