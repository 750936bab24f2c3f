package datus.evaluation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import datus.error.DatusException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of many.
 *
 * @param db the database it is about, called like its file without extension
 * @param evidence business rules that are given with it, in words; empty if there are none
 */
public record BatchQuestion(String id, String db, String question, String evidence) {

    /** One JSON object a line: {@code {"id", "db", "question", "evidence"?}}; anything else in it is not looked at. */
    public static List<BatchQuestion> read(Path file) {
        List<BatchQuestion> questions = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (!line.isBlank()) {
                questions.add(question(line, file, number));
            }
        }
        return questions;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw DatusException.user("There is no file " + file + ".", "It holds a question a line, as JSON.");
        } catch (IOException e) {
            throw DatusException.data("Cannot read " + file + ": " + e.getMessage() + ".", "It has to be UTF-8.", e);
        }
    }

    private static BatchQuestion question(String line, Path file, int number) {
        try {
            JsonObject json = JsonParser.parseString(line).getAsJsonObject();
            return new BatchQuestion(
                    text(json.get("id"), String.valueOf(number)),
                    text(json.get("db"), ""),
                    text(json.get("question"), ""),
                    text(json.get("evidence"), ""));
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            throw DatusException.user(
                    file + ":" + number + ": this is no JSON object.",
                    "Write one a line: {\"id\": \"q1\", \"db\": \"shop\", \"question\": \"How many orders?\"}");
        }
    }

    private static String text(@Nullable JsonElement value, String otherwise) {
        return value == null || value.isJsonNull() ? otherwise : value.getAsString();
    }
}
