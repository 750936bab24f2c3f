package datus.magics;

import datus.error.DatusException;
import datus.workspace.DatasourceConfig;

/** Finds a datasource by what turns and results say of where they ran, "demo (DuckDB)". */
public final class RanOn {
    private RanOn() {}

    /** Its name. What ran in the notebook's own engine ran on none. */
    public static String datasource(String label, NotebookSession session) {
        return session.data().datasources().configured().stream()
                .map(DatasourceConfig::name)
                .filter(name -> label.startsWith(name + " ("))
                .findFirst()
                .orElseThrow(() -> DatusException.user(
                        "The SQL ran on " + label + ", where it finds nothing tomorrow.",
                        "Keep SQL that runs on a datasource."));
    }
}
