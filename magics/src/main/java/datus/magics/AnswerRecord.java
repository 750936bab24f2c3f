package datus.magics;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import datus.answer.Answer;
import datus.answer.Answer.Answered;
import datus.answer.Answer.Clarify;
import datus.answer.Answer.Declined;
import datus.context.Turn;
import java.util.List;
import java.util.Locale;

/** Writes an answer into the turn that the history keeps, in full: what was computed, and what each word was taken for. */
final class AnswerRecord {
    private AnswerRecord() {}

    static void write(Answer answer, TurnDraft turn) {
        if (answer instanceof Answered answered) {
            turn.status(Turn.Status.ANSWERED)
                    .ran(
                            answered.result().ranOn(),
                            answered.sql().text(),
                            answered.result().rows())
                    .detail(detail(answered).toString());
        } else if (answer instanceof Clarify clarify) {
            turn.status(Turn.Status.CLARIFY).detail(detail(clarify).toString());
        } else if (answer instanceof Declined declined) {
            turn.status(Turn.Status.DECLINED).detail(detail(declined).toString());
        }
    }

    private static JsonObject detail(Answered answer) {
        JsonArray evidence = new JsonArray();
        for (Answer.Evidence one : answer.evidence()) {
            JsonObject entry = new JsonObject();
            entry.addProperty("words", one.words());
            entry.addProperty("taken_for", one.takenFor());
            evidence.add(entry);
        }
        JsonObject detail = new JsonObject();
        detail.addProperty("restatement", answer.restatement());
        detail.addProperty("badge", answer.badge().name().toLowerCase(Locale.ROOT));
        detail.add("evidence", evidence);
        return detail;
    }

    private static JsonObject detail(Clarify answer) {
        JsonObject detail = new JsonObject();
        detail.addProperty("why", answer.why());
        detail.add(
                "choices",
                texts(answer.choices().stream().map(Answer.Choice::question).toList()));
        return detail;
    }

    private static JsonObject detail(Declined answer) {
        JsonObject detail = new JsonObject();
        detail.addProperty("why", answer.why());
        detail.add("words", texts(answer.words()));
        detail.add("nearest", texts(answer.nearest()));
        return detail;
    }

    private static JsonArray texts(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
