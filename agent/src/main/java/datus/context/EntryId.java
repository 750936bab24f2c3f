package datus.context;

import datus.error.DatusException;

/**
 * What an entry is called, stable over releases and clones: {@code metric:revenue}, {@code table:demo/orders}.
 *
 * @param kind the name of its {@link ContextKind}
 * @param datasource the datasource it is about; empty if it is about none in particular
 * @param name unique within kind and datasource; a table is called as the catalogue calls it, {@link datus.data.TableName}: with its
 *     schema unless that is the default one, so that two schemas stay apart
 */
public record EntryId(String kind, String datasource, String name) {
    public EntryId {
        if (kind.isBlank() || name.isBlank()) {
            throw DatusException.user("An entry needs a kind and a name.", "As in  metric:revenue");
        }
    }

    @Override
    public String toString() {
        return kind + ":" + (datasource.isEmpty() ? "" : datasource + "/") + name;
    }
}
