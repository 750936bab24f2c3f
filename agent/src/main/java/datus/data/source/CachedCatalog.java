package datus.data.source;

import datus.data.Catalog;
import datus.data.Scope;
import datus.data.TableInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A catalogue that is read again only when its datasource may have changed. Thread-safe. */
public final class CachedCatalog implements Catalog {
    private final Supplier<Object> stamp;
    private final Supplier<Snapshot> reader;
    private @Nullable Object readAt;
    private @Nullable Snapshot snapshot;

    /** All there is at one moment. */
    public record Snapshot(List<TableInfo> tables, List<String> schemas, List<String> databases) {
        public Snapshot {
            tables = List.copyOf(tables);
            schemas = List.copyOf(schemas);
            databases = List.copyOf(databases);
        }
    }

    /**
     * Reads with the reader when the stamp is no longer the same.
     *
     * @param stamp cheap; equal as long as nothing has changed
     */
    public CachedCatalog(Supplier<Object> stamp, Supplier<Snapshot> reader) {
        this.stamp = stamp;
        this.reader = reader;
    }

    /** What is known may be wrong from now on. */
    public synchronized void clear() {
        snapshot = null;
    }

    private synchronized Snapshot snapshot() {
        Object now = stamp.get();
        Snapshot known = snapshot;
        if (known == null || !now.equals(readAt)) {
            known = reader.get();
            snapshot = known;
            readAt = now;
        }
        return known;
    }

    @Override
    public List<TableInfo> tables(Scope scope) {
        return visible(scope).toList();
    }

    @Override
    public Optional<TableInfo> table(String name, Scope scope) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return visible(scope)
                .filter(table ->
                        table.name().toString().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .or(() -> visible(scope)
                        .filter(table ->
                                table.name().table().toLowerCase(Locale.ROOT).equals(wanted))
                        .findFirst());
    }

    private Stream<TableInfo> visible(Scope scope) {
        return snapshot().tables().stream()
                .filter(table -> scope.allows(table.name()))
                .map(table -> visible(table, scope));
    }

    /** A table with the columns in scope, and the keys and indexes that need no other. */
    private static TableInfo visible(TableInfo table, Scope scope) {
        List<String> hidden = table.columns().stream()
                .map(TableInfo.ColumnInfo::name)
                .filter(column -> !scope.allows(table.name(), column))
                .toList();
        if (hidden.isEmpty()) {
            return table;
        }
        return new TableInfo(
                table.name(),
                table.kind(),
                table.columns().stream()
                        .filter(column -> !hidden.contains(column.name()))
                        .toList(),
                table.primaryKey().stream().anyMatch(hidden::contains) ? List.of() : table.primaryKey(),
                table.foreignKeys().stream()
                        .filter(key -> key.columns().stream().noneMatch(hidden::contains))
                        .toList(),
                table.indexes().stream()
                        .filter(index -> index.columns().stream().noneMatch(hidden::contains))
                        .toList(),
                table.rows(),
                table.comment());
    }

    @Override
    public List<String> schemas(Scope scope) {
        return snapshot().schemas();
    }

    @Override
    public List<String> databases(Scope scope) {
        return snapshot().databases();
    }
}
