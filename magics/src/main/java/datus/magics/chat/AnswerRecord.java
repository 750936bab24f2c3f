package datus.magics.chat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import datus.answer.Answer;
import datus.answer.Answer.Answered;
import datus.answer.Answer.Clarify;
import datus.answer.Answer.Declined;
import datus.answer.Answer.Drafted;
import datus.answer.Answer.Evidence;
import datus.answer.Answer.Planned;
import datus.answer.Answer.Told;
import datus.context.Turn;
import datus.magics.TurnDraft;
import java.util.List;
import java.util.Locale;

/** Writes an answer into the turn that the history keeps, in full: what was computed, and what each word was taken for. */
final class AnswerRecord {
    private AnswerRecord() {}

    static void write(Answer answer, TurnDraft turn) {
        if (answer instanceof Answered answered) {
            write(answered, turn);
        } else if (answer instanceof Drafted drafted) {
            turn.status(Turn.Status.ANSWERED).sql(drafted.sql().text());
            turn.note("restatement", drafted.restatement()).note("evidence", evidence(drafted.evidence()));
        } else if (answer instanceof Told told) {
            turn.status(Turn.Status.ANSWERED);
            turn.note("text", told.text()).note("evidence", evidence(told.evidence()));
        } else if (answer instanceof Planned planned) {
            turn.status(Turn.Status.ANSWERED).note("steps", texts(planned.steps()));
        } else if (answer instanceof Clarify clarify) {
            List<String> choices =
                    clarify.choices().stream().map(Answer.Choice::question).toList();
            turn.status(Turn.Status.CLARIFY).note("why", clarify.why()).note("choices", texts(choices));
        } else if (answer instanceof Declined declined) {
            turn.status(Turn.Status.DECLINED).note("why", declined.why());
            turn.note("words", texts(declined.words())).note("nearest", texts(declined.nearest()));
        }
    }

    private static void write(Answered answer, TurnDraft turn) {
        turn.status(Turn.Status.ANSWERED)
                .ran(
                        answer.result().ranOn(),
                        answer.sql().text(),
                        answer.result().rows())
                .note("restatement", answer.restatement())
                .note("badge", answer.badge().name().toLowerCase(Locale.ROOT))
                .note("trust", answer.trust().words())
                .note("confidence", new JsonPrimitive(answer.trust().confidence()))
                .note("evidence", evidence(answer.evidence()));
        answer.through().ifPresent(day -> turn.note("through", day.toString()));
    }

    private static JsonArray evidence(List<Evidence> evidence) {
        JsonArray array = new JsonArray();
        for (Evidence one : evidence) {
            JsonObject entry = new JsonObject();
            entry.addProperty("words", one.words());
            entry.addProperty("taken_for", one.takenFor());
            array.add(entry);
        }
        return array;
    }

    private static JsonArray texts(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
