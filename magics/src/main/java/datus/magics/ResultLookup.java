package datus.magics;

import datus.data.QueryResult;
import datus.data.Results;
import datus.error.DatusException;
import datus.error.NearestName;
import java.util.List;

/** Finds what a person calls a kept result. */
record ResultLookup(Results results) {
    /** What stands for the latest result. */
    static final String LATEST = "_";

    /** An unknown name is an error with the nearest known. */
    QueryResult result(String name) {
        return results.find(name).orElseThrow(() -> unknown(name));
    }

    private DatusException unknown(String name) {
        List<String> known = results.list().stream().map(QueryResult::name).toList();
        if (known.isEmpty()) {
            return DatusException.user("No result is kept yet.", "Run a query first, for instance: SELECT 42");
        }
        return DatusException.user(
                "No result is called \"" + name + "\".", NearestName.hint(name, known, "%frames lists all."));
    }
}
