package datus.context.kind;

import datus.context.ContextFile;
import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Provenance;
import datus.context.State;
import datus.error.NearestName;
import datus.workspace.YamlPlace;
import datus.workspace.YamlScalar;
import datus.workspace.YamlSection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a file says of an entry by keys, whatever the keys are written in.
 *
 * @param line where the entry begins
 */
record Said(
        Function<String, Optional<YamlScalar>> scalars,
        Function<String, List<String>> lists,
        ContextFile file,
        int line) {

    static Said in(YamlSection section, ContextFile file) {
        return new Said(section::scalar, section::words, file, 1);
    }

    /** The text of a key; empty if it is not there. */
    String text(String key) {
        return scalars.apply(key).map(scalar -> scalar.text().strip()).orElse("");
    }

    String required(String key) {
        String text = text(key);
        if (text.isEmpty()) {
            throw new YamlPlace(file.path(), line)
                    .fault("there is no \"" + key + "\".", "Write it, as in  " + key + ": …");
        }
        return text;
    }

    List<String> words(String key) {
        return lists.apply(key);
    }

    /**
     * The entry of these words, with all that the keys say of it.
     *
     * @param name unless the keys say another
     */
    Entry entry(String kind, String name, String words, String content) {
        EntryId id = new EntryId(kind, said("datasource", file.datasource()), said("name", name));
        return new Entry(
                id,
                text("subject"),
                words,
                content,
                words("tags"),
                List.of(),
                List.of(),
                state(),
                provenance(),
                Optional.empty());
    }

    private String said(String key, String otherwise) {
        String text = text(key);
        return text.isEmpty() ? otherwise : text;
    }

    /** What stands in a file without a state was written by a person, who was content with it. */
    private State state() {
        return scalars.apply("state").map(Said::state).orElse(State.ACCEPTED);
    }

    private static State state(YamlScalar said) {
        List<String> known = Arrays.stream(State.values()).map(Standing::word).toList();
        return Arrays.stream(State.values())
                .filter(state ->
                        Standing.word(state).equalsIgnoreCase(said.text().strip()))
                .findFirst()
                .orElseThrow(() -> said.place()
                        .fault(
                                "\"" + said.text() + "\" is no state.",
                                NearestName.hint(said.text(), known, "States: " + String.join(", ", known) + ".")));
    }

    /** What another source told is named with its place in it, as in {@code csv in/pairs.csv:1}; the origin is the file's own. */
    private Provenance provenance() {
        return new Provenance(
                said("source", Standing.FILE),
                file.path() + ":" + line,
                text("by"),
                scalars.apply("on").map(Said::instant).orElse(file.modified()));
    }

    /** A day, or a point in time. */
    private static Instant instant(YamlScalar said) {
        String text = said.text().strip();
        try {
            return text.indexOf('T') > 0
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw said.place().fault("\"" + text + "\" is no date.", "Write a date such as 2026-11-23.");
        }
    }
}
