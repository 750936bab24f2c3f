package datus.agent.prompt;

import datus.context.Entry;
import datus.context.kind.ValueKind;
import datus.message.Share;
import datus.workspace.PrivateColumns;
import java.util.Optional;
import java.util.Set;

/**
 * How much has to be shared for a model to see what an entry says: what people wrote is no data, but what a machine drew from values,
 * profiles or logs may hold some, and does so still once a person has approved of it.
 */
record Sharing(PrivateColumns hidden) {
    /** The sources that read what people wrote. */
    private static final Set<String> WRITTEN =
            Set.of("file", "person", "notebook", "database", "sql", "csv", "dbt", "datus", "metricflow");

    /** Empty if no model may see it at all. */
    Optional<Share> of(Entry entry) {
        if (entry.id().kind().equals(ValueKind.KIND)) {
            return isPrivate(entry) ? Optional.empty() : Optional.of(Share.SAMPLES);
        }
        return Optional.of(isWritten(entry) ? Share.SCHEMA : Share.SAMPLES);
    }

    private boolean isPrivate(Entry values) {
        return values.columns().stream().anyMatch(column -> {
            int dot = column.lastIndexOf('.');
            return hidden.cover(column.substring(0, Math.max(dot, 0)), column.substring(dot + 1));
        });
    }

    private static boolean isWritten(Entry entry) {
        String source = entry.provenance().source();
        int space = source.indexOf(' ');
        return WRITTEN.contains(space < 0 ? source : source.substring(0, space));
    }
}
