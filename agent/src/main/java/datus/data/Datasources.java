package datus.data;

import datus.workspace.DatasourceConfig;
import java.util.List;

/**
 * The datasources of a notebook. There is always one: without any configured, local files in the notebook's own DuckDB.
 *
 * <p>{@link #configured} and {@link #current} are thread-safe, for completion.
 */
public interface Datasources {
    /** What the local files datasource is called, the only one where none is configured; it is there in any case. */
    String LOCAL = "files";

    List<DatasourceConfig> configured();

    Datasource current();

    /** Opens if needed; an unknown name is an error with the nearest known. */
    Datasource get(String name);

    void use(String name);

    /** Opens and tests; on success it is known from now on. Saving it in datus.yaml is the workspace's. */
    Datasource add(DatasourceConfig config);
}
