package datus.context.bootstrap;

import datus.context.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts together what the database and another source tell of the same table, column or values. The other source builds on what
 * the database has, so it is taken as it is; what the database then tells anew replaces its own part only.
 */
final class Supplement {
    private static final String DATABASE = "database";

    private Supplement() {}

    static Entry of(Entry known, Entry fresh) {
        boolean completed = Component.METADATA.kinds().contains(fresh.id().kind())
                && fresh.provenance().source().equals(DATABASE)
                && !known.provenance().source().equals(DATABASE);
        if (!completed) {
            return fresh;
        }
        return fresh.withText(union(known.text(), fresh.text()))
                .withContent(content(known, fresh))
                .withTags(known.tags())
                .decided(fresh.state(), known.provenance());
    }

    private static String content(Entry known, Entry fresh) {
        return switch (fresh.id().kind()) {
            case "table" -> withKeys(known.content(), fresh.content());
            case "value" -> union(known.content(), fresh.content());
            default -> fresh.content();
        };
    }

    private static String union(String first, String second) {
        Set<String> lines = new LinkedHashSet<>(first.lines().toList());
        lines.addAll(second.lines().toList());
        return String.join("\n", lines);
    }

    /** A definition has a line for each column and key; the last one closes it. */
    private static String withKeys(String known, String fresh) {
        List<String> lines = new ArrayList<>(parts(fresh));
        parts(known).stream()
                .filter(line -> line.strip().matches("(PRIMARY|FOREIGN) KEY .*") && !lines.contains(line))
                .forEach(lines::add);
        String head = fresh.lines().findFirst().orElse("");
        return head + "\n" + String.join(",\n", lines) + "\n)";
    }

    private static List<String> parts(String definition) {
        return definition
                .lines()
                .filter(line -> line.startsWith("  "))
                .map(line -> line.replaceFirst(",$", ""))
                .toList();
    }
}
