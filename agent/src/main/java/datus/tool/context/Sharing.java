package datus.tool.context;

import datus.context.Entry;
import datus.context.kind.ValueKind;
import datus.message.Share;
import datus.workspace.PrivateColumns;
import java.util.Optional;
import java.util.Set;

/**
 * How much has to be shared for a model to see what an entry says: what people wrote is no data, but what a machine drew from values,
 * profiles or logs, or a model wrote, may hold some, and does so still once a person has approved of it.
 */
public record Sharing(PrivateColumns hidden) {
    /** The sources that read what people wrote. */
    private static final Set<String> WRITTEN =
            Set.of("file", "person", "notebook", "database", "sql", "csv", "dbt", "datus", "metricflow");

    /** Empty if no model may see it at all. */
    public Optional<Share> of(Entry entry) {
        if (isValues(entry) && isPrivate(entry)) {
            return Optional.empty();
        }
        return Optional.of(isDrawn(entry) ? Share.SAMPLES : Share.SCHEMA);
    }

    /** Whether a machine made it, of what may be values. */
    public static boolean isDrawn(Entry entry) {
        return isValues(entry) || !isWritten(entry.provenance().source());
    }

    /** Whether what comes from that source was written by people; a place in it may stand behind the source. */
    public static boolean isWritten(String source) {
        int space = source.indexOf(' ');
        return WRITTEN.contains(space < 0 ? source : source.substring(0, space));
    }

    private static boolean isValues(Entry entry) {
        return entry.id().kind().equals(ValueKind.KIND);
    }

    private boolean isPrivate(Entry values) {
        return values.columns().stream().anyMatch(column -> {
            int dot = column.lastIndexOf('.');
            return hidden.cover(column.substring(0, Math.max(dot, 0)), column.substring(dot + 1));
        });
    }
}
