package datus.context.kind;

import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Provenance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A term or a rule in a person's words.
 *
 * @param summary what it says in short; empty if its title says enough
 * @param aliases what else people call it
 * @param body Markdown
 */
public record Knowledge(String title, String summary, List<String> aliases, String body) {

    /** The kind of their entries. */
    public static final String KIND = "knowledge";

    private static final String ALIASES = "Also: ";

    public Knowledge {
        aliases = List.copyOf(aliases);
        body = body.strip();
    }

    /** What an entry of this kind says. */
    public static Knowledge of(Entry entry) {
        List<String> lines = new ArrayList<>(entry.text().lines().toList());
        String title = lines.isEmpty() ? "" : lines.remove(0);
        String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        List<String> aliases = List.of();
        if (last.startsWith(ALIASES)) {
            aliases = Arrays.asList(last.substring(ALIASES.length()).split(", ", -1));
            lines.remove(lines.size() - 1);
        }
        return new Knowledge(title, String.join("\n", lines), aliases, entry.content());
    }

    /**
     * A proposal.
     *
     * @param path where it belongs below the folder, without extension: {@code finance/refunds}
     */
    public Entry proposed(String datasource, String path, Provenance provenance) {
        return Entry.proposed(new EntryId(KIND, datasource, path), text(), body, provenance);
    }

    /** Title, summary and aliases, a line each at least. */
    String text() {
        List<String> lines = new ArrayList<>(List.of(title));
        if (!summary.isBlank()) {
            lines.add(summary.strip());
        }
        if (!aliases.isEmpty()) {
            lines.add(ALIASES + String.join(", ", aliases));
        }
        return String.join("\n", lines);
    }

    /** The first heading of the body; without one the last part of the name. */
    static String titleOf(String body, String name) {
        return body.lines()
                .filter(line -> line.matches("#+ .*"))
                .findFirst()
                .map(line -> line.replaceFirst("#+ ", "").strip())
                .orElseGet(() -> name.substring(name.lastIndexOf('/') + 1).replaceAll("[-_]+", " "));
    }
}
