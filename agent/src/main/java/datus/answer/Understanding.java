package datus.answer;

import datus.answer.Answer.Choice;
import datus.answer.Answer.Clarify;
import datus.answer.Answer.Declined;
import datus.answer.Answer.Evidence;
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

    /** It is this SQL. */
    record Understood(Sql sql, String restatement, List<Evidence> evidence) implements Outcome {}

    /** There is no SQL: a question back, or a refusal. */
    record Other(Answer answer) implements Outcome {}

    Outcome understand() {
        List<Reading> readings = readings();
        if (readings.isEmpty() || !readings.get(0).unexplained().isEmpty()) {
            return new Other(
                    unknown(readings.isEmpty() ? words : readings.get(0).unexplained()));
        }
        Optional<Outcome> failure = Optional.empty();
        for (Reading reading : readings) {
            if (reading.unexplained().isEmpty()
                    && reading.score() > readings.get(0).score() - AS_GOOD) {
                Outcome outcome = understand(new Resolver(knowledge.schema(), question.text()).resolve(reading, words));
                if (!(outcome instanceof Other other && other.answer() instanceof Declined)) {
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

    /** Columns that fit equally well are a question back, unless they come to the same SQL. */
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
        Map<String, Mark> meanings = new LinkedHashMap<>();
        Optional<Outcome> first = Optional.empty();
        for (Mark mark : marks) {
            List<Piece> chosen = new ArrayList<>(pieces);
            chosen.set(open.getAsInt(), new Piece(piece.words(), mark, List.of()));
            Outcome outcome = understand(chosen);
            first = outcome instanceof Understood
                    ? Optional.of(first.filter(Understood.class::isInstance).orElse(outcome))
                    : first.or(() -> Optional.of(outcome));
            if (outcome instanceof Understood understood) {
                meanings.putIfAbsent(understood.sql().text(), mark);
            }
        }
        return meanings.size() > 1
                ? new Other(clarify(
                        piece.words(),
                        meanings.values().stream().limit(3).map(evidences::said).toList()))
                : first.orElseThrow();
    }

    private Outcome compose(List<Piece> pieces) {
        try {
            Intent intent = IntentBuilder.build(knowledge.schema(), pieces);
            Plan plan = Planner.plan(knowledge.schema(), intent);
            Sql sql = new SqlWriter(knowledge.schema()).write(intent, plan);
            String restatement = new Restatement(knowledge.schema()).of(intent, plan);
            return new Understood(sql, restatement, evidences.of(pieces, intent));
        } catch (Ambiguous ambiguous) {
            return new Other(clarify(ambiguous.words(), ambiguous.meanings()));
        } catch (NotUnderstood refused) {
            String why = refused.why() + " Ask it in other words, or with the names of columns.";
            return new Other(new Declined(refused.words(), knowledge.nearest(refused.words()), why));
        }
    }

    private Clarify clarify(String said, List<String> meanings) {
        List<Choice> choices = meanings.stream()
                .map(meaning -> new Choice(meaning, replaced(said, meaning)))
                .toList();
        return new Clarify("\"" + said + "\" can mean " + String.join(" or ", meanings) + ".", choices);
    }

    private String replaced(String said, String meaning) {
        String text = question.text();
        int at = text.toLowerCase(java.util.Locale.ROOT).indexOf(said.toLowerCase(java.util.Locale.ROOT));
        return at < 0
                ? text + " (" + meaning + ")"
                : text.substring(0, at) + meaning + text.substring(at + said.length());
    }

    private Declined unknown(List<Word> unexplained) {
        List<String> missing = unexplained.stream()
                .map(word -> word.is(Word.Kind.PARAMETER) ? "{{" + word.text() + "}}" : word.text())
                .distinct()
                .toList();
        List<String> nearest = knowledge.nearest(missing);
        String names = String.join(
                " or ", missing.stream().map(word -> "\"" + word + "\"").toList());
        return new Declined(
                missing,
                nearest,
                "I do not know " + names + ". Nearest: " + String.join(", ", nearest)
                        + ". Say what it means, or ask with a column.");
    }
}
