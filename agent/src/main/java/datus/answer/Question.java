package datus.answer;

import datus.data.text.SqlToken;
import datus.data.text.SqlTokens;
import datus.error.DatusException;
import datus.error.NearestName;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question.
 *
 * @param text as typed; {@code {{name}}} stands for a parameter's value
 * @param asOf the day that "today" means
 * @param cell the number of the cell it is asked in, shown as Q3; 0 outside a notebook
 * @param parameters values for {@code {{name}}}
 * @param metrics those that it refers to by name: an answer that does not compute them is none
 */
public record Question(
        String text, LocalDate asOf, int cell, Map<String, @Nullable Object> parameters, List<String> metrics) {
    public Question {
        text = text.strip();
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        metrics = List.copyOf(metrics);
    }

    /** One that refers to no metric. */
    public Question(String text, LocalDate asOf, int cell, Map<String, @Nullable Object> parameters) {
        this(text, asOf, cell, parameters, List.of());
    }

    /** The same in other words. */
    public Question withText(String words) {
        return new Question(words, asOf, cell, parameters, metrics);
    }

    /** The same, of exactly these metrics. */
    public Question of(List<String> named) {
        return new Question(text, asOf, cell, parameters, named);
    }

    /** Throws if the text names a parameter that has no value. */
    public void checkParameters() {
        SqlTokens.of(text).stream()
                .filter(token -> token.kind() == SqlToken.Kind.PARAMETER && !parameters.containsKey(token.name()))
                .findFirst()
                .ifPresent(token -> {
                    throw DatusException.user(
                            "No parameter \"" + token.name() + "\".",
                            NearestName.hint(
                                    token.name(),
                                    parameters.keySet(),
                                    "Set it first: %param " + token.name() + " = 'value'"));
                });
    }
}
