package datus.context.kind;

import datus.context.Entry;
import datus.context.Provenance;
import datus.context.State;
import datus.workspace.YamlValue;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** How an entry's subject, tags, datasource, state and provenance are written, in every format by the same keys. */
final class Standing {
    /** The source of what a person wrote into a file. */
    static final String FILE = "file";

    private static final String PERSON = "person";

    private Standing() {}

    static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /**
     * By key, those with nothing to say among them; to be added to.
     *
     * @param folder the kind's own; what came from there has no other source to name
     */
    static Map<String, YamlValue> values(Entry entry, String folder) {
        Provenance provenance = entry.provenance();
        Map<String, YamlValue> values = new HashMap<>();
        values.put("subject", new YamlValue.Line(entry.subject()));
        values.put("tags", new YamlValue.Words(entry.tags()));
        values.put("datasource", new YamlValue.Line(entry.id().datasource()));
        values.put("state", new YamlValue.Line(word(entry.state())));
        values.put("by", new YamlValue.Line(provenance.by()));
        values.put(
                "on",
                new YamlValue.Line(
                        LocalDate.ofInstant(provenance.at(), ZoneOffset.UTC).toString()));
        values.put("source", new YamlValue.Line(source(provenance, folder)));
        return values;
    }

    /** A decision has its day also in a file that told none before. */
    static void dateDecision(Map<String, ?> before, Map<String, ?> after) {
        boolean isDecided =
                List.of("state", "by").stream().anyMatch(key -> !Objects.equals(before.get(key), after.get(key)));
        if (isDecided) {
            before.remove("on");
        }
    }

    /** The name as a key, which says something only where the name is not the one that would be given anyway. */
    static YamlValue name(Entry entry, String otherwise) {
        String name = entry.id().name();
        return new YamlValue.Line(name.equals(otherwise) ? "" : name);
    }

    private static String source(Provenance provenance, String folder) {
        if (provenance.source().equals(FILE) || provenance.source().equals(PERSON)) {
            return "";
        }
        boolean isOwn = provenance.origin().startsWith(folder + "/");
        return isOwn ? provenance.source() : (provenance.source() + " " + provenance.origin()).strip();
    }
}
