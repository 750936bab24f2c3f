package datus.semantic.yaml;

import datus.context.Provenance;
import datus.context.State;
import datus.error.NearestName;
import datus.semantic.Facts;
import datus.workspace.YamlScalar;
import datus.workspace.YamlSection;
import datus.workspace.YamlText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The comment line that says what only we know of an item: {@code # datus: {state: verified, by: li, on: 2026-11-20}}. */
final class FactsLine {
    private static final String MARK = "# datus:";
    private static final Set<String> KEYS =
            Set.of("state", "by", "on", "source", "origin", "datasource", "subject", "aliases");

    private FactsLine() {}

    static boolean is(String line) {
        return line.strip().startsWith(MARK);
    }

    /**
     * What the line says.
     *
     * @param unsaid what holds where it says nothing
     */
    static Facts read(String file, String line, Facts unsaid) {
        YamlSection said =
                YamlText.parse(file, line.strip().substring(MARK.length()).strip());
        said.expectOnly(KEYS);
        Provenance from = unsaid.provenance();
        return new Facts(
                said.scalar("state").map(FactsLine::state).orElse(unsaid.state()),
                new Provenance(
                        Keys.optional(said, "source").orElse(from.source()),
                        Keys.optional(said, "origin").orElse(from.origin()),
                        Keys.optional(said, "by").orElse(from.by()),
                        said.scalar("on").map(FactsLine::instant).orElse(from.at())),
                Keys.optional(said, "datasource").orElse(unsaid.datasource()),
                Keys.optional(said, "subject").orElse(unsaid.subject()),
                said.scalars("aliases").stream().map(YamlScalar::text).toList());
    }

    static String write(Facts facts) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("state", facts.state().name().toLowerCase(Locale.ROOT));
        said.put("by", plain(facts.provenance().by()));
        said.put(
                "on",
                LocalDate.ofInstant(facts.provenance().at(), ZoneOffset.UTC).toString());
        said.put("source", plain(facts.provenance().source()));
        said.put("origin", plain(facts.provenance().origin()));
        said.put("datasource", plain(facts.datasource()));
        said.put("subject", plain(facts.subject()));
        said.put(
                "aliases",
                facts.aliases().isEmpty()
                        ? ""
                        : facts.aliases().stream().map(FactsLine::plain).collect(Collectors.joining(", ", "[", "]")));
        return said.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", MARK + " {", "}"));
    }

    /** In quotes where a bare text would mean something else between braces. */
    private static String plain(String text) {
        return text.isEmpty() || text.matches("[\\p{L}\\p{N}_./-][\\p{L}\\p{N} _./@-]*(?<! )")
                ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
    }

    private static State state(YamlScalar word) {
        List<String> known = Arrays.stream(State.values())
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .toList();
        Optional<State> state = Arrays.stream(State.values())
                .filter(each -> each.name().equalsIgnoreCase(word.text()))
                .findFirst();
        return state.orElseThrow(() -> word.place()
                .fault(
                        "unknown state \"" + word.text() + "\".",
                        NearestName.hint(word.text(), known, "Known: " + String.join(", ", known) + ".")));
    }

    private static Instant instant(YamlScalar text) {
        try {
            return text.text().length() <= 10
                    ? LocalDate.parse(text.text()).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text.text());
        } catch (DateTimeException e) {
            throw text.place().fault("\"" + text.text() + "\" is no date.", "Write one such as  2026-11-20");
        }
    }
}
