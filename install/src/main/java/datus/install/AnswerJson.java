package datus.install;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import datus.answer.Answer;
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
record AnswerJson(DataSession data) {

    String of(Answer answer) {
        JsonObject json = new JsonObject();
        if (answer instanceof Answer.Answered answered) {
            describe(answered, json);
        } else if (answer instanceof Answer.Clarify clarify) {
            json.addProperty("status", "clarify");
            json.addProperty("why", clarify.why());
            JsonArray choices = new JsonArray();
            clarify.choices()
                    .forEach(choice ->
                            choices.add(pair("difference", choice.difference(), "question", choice.question())));
            json.add("choices", choices);
        } else if (answer instanceof Answer.Declined declined) {
            json.addProperty("status", "declined");
            json.addProperty("why", declined.why());
            json.add("words", texts(declined.words()));
            json.add("nearest", texts(declined.nearest()));
        }
        return json.toString();
    }

    private void describe(Answer.Answered answered, JsonObject json) {
        QueryResult result = answered.result();
        json.addProperty("status", "answered");
        json.addProperty("restatement", answered.restatement());
        json.addProperty("badge", answered.badge().name().toLowerCase(Locale.ROOT));
        json.addProperty("sql", answered.sql().text());
        json.addProperty("ran_on", result.ranOn());
        JsonArray evidence = new JsonArray();
        answered.evidence().forEach(one -> evidence.add(pair("words", one.words(), "taken_for", one.takenFor())));
        json.add("evidence", evidence);
        JsonArray columns = new JsonArray();
        result.columns()
                .forEach(column -> columns.add(
                        pair("name", column.name(), "type", column.type().name())));
        json.add("columns", columns);
        result.cut().ifPresent(cut -> json.addProperty("cut", cut.mark()));
        json.add("rows", rows(result));
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
