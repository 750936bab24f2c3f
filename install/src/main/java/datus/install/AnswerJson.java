package datus.install;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import datus.answer.Answer;
import datus.answer.Answer.Evidence;
import datus.data.DataSession;
import datus.data.QueryResult;
import datus.error.DatusException;
import datus.export.ResultExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** An answer as JSON, for programs; numbers with all their digits. */
record AnswerJson(DataSession data) implements Answer.Reader<JsonObject> {

    @Override
    public JsonObject answered(Answer.Answered answer) {
        QueryResult result = answer.result();
        JsonObject json = status("answered");
        json.addProperty("restatement", answer.restatement());
        json.addProperty("badge", answer.badge().name().toLowerCase(Locale.ROOT));
        json.addProperty("sql", answer.sql().text());
        json.addProperty("ran_on", result.ranOn());
        json.add("evidence", evidence(answer.evidence()));
        JsonArray columns = new JsonArray();
        result.columns()
                .forEach(column -> columns.add(
                        pair("name", column.name(), "type", column.type().name())));
        json.add("columns", columns);
        result.cut().ifPresent(cut -> json.addProperty("cut", cut.mark()));
        json.add("rows", rows(result));
        return json;
    }

    @Override
    public JsonObject told(Answer.Told answer) {
        JsonObject json = status("told");
        json.addProperty("text", answer.text());
        json.add("evidence", evidence(answer.evidence()));
        return json;
    }

    @Override
    public JsonObject drafted(Answer.Drafted answer) {
        JsonObject json = status("drafted");
        json.addProperty("restatement", answer.restatement());
        json.addProperty("sql", answer.sql().text());
        json.add("evidence", evidence(answer.evidence()));
        return json;
    }

    @Override
    public JsonObject planned(Answer.Planned answer) {
        JsonObject json = status("planned");
        json.add("steps", texts(answer.steps()));
        return json;
    }

    @Override
    public JsonObject clarify(Answer.Clarify answer) {
        JsonObject json = status("clarify");
        json.addProperty("why", answer.why());
        JsonArray choices = new JsonArray();
        answer.choices()
                .forEach(choice -> choices.add(pair("difference", choice.difference(), "question", choice.question())));
        json.add("choices", choices);
        return json;
    }

    @Override
    public JsonObject declined(Answer.Declined answer) {
        JsonObject json = status("declined");
        json.addProperty("why", answer.why());
        json.add("words", texts(answer.words()));
        json.add("nearest", texts(answer.nearest()));
        return json;
    }

    private JsonElement rows(QueryResult result) {
        try {
            Path file = Files.createTempFile("datus-answer-", ".json");
            try {
                new ResultExport().write(result, data, file);
                return JsonParser.parseString(Files.readString(file));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw DatusException.data(
                    "The answer's rows could not be written: " + e.getMessage(),
                    "Check the temporary folder's room.",
                    e);
        }
    }

    private static JsonObject status(String status) {
        JsonObject json = new JsonObject();
        json.addProperty("status", status);
        return json;
    }

    private static JsonArray evidence(List<Evidence> evidence) {
        JsonArray array = new JsonArray();
        evidence.forEach(one -> array.add(pair("words", one.words(), "taken_for", one.takenFor())));
        return array;
    }

    private static JsonObject pair(String first, String firstText, String second, String secondText) {
        JsonObject json = new JsonObject();
        json.addProperty(first, firstText);
        json.addProperty(second, secondText);
        return json;
    }

    private static JsonArray texts(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
