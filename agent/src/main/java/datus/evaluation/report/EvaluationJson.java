package datus.evaluation.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import datus.error.DatusException;
import datus.evaluation.judge.Evaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Evaluations as JSON, to be kept and compared with. */
public final class EvaluationJson {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private EvaluationJson() {}

    static String text(Evaluation evaluation) {
        return GSON.toJson(evaluation) + "\n";
    }

    /** One that was written earlier. */
    public static Evaluation read(Path file) {
        try {
            return Optional.ofNullable(GSON.fromJson(Files.readString(file), Evaluation.class))
                    .orElseThrow(() -> foreign(file));
        } catch (JsonParseException | IllegalArgumentException | NullPointerException e) {
            throw foreign(file);
        } catch (IOException e) {
            throw DatusException.user(
                    "There is no file " + file + " to compare with.", "Write one first: --out FILE.json");
        }
    }

    private static DatusException foreign(Path file) {
        return DatusException.user(file + " is no evaluation.", "Name a file that was written by --out FILE.json");
    }
}
