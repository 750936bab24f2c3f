package datus.data.notebook;

import datus.data.Datasource;
import datus.data.Results;
import datus.data.Scope;
import datus.data.TableInfo;
import datus.error.DatusException;
import java.util.regex.Pattern;

/** Which names a person may give to a result. */
public final class ResultNames {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern OURS = Pattern.compile("_\\d*");

    private ResultNames() {}

    /** Refuses what cannot stand bare in SQL, what unnamed results are called, and what the datasource's own tables are. */
    public static void check(String name, Datasource datasource, Results results) {
        if (!NAME.matcher(name).matches()) {
            throw DatusException.user(
                    "\"" + name + "\" is no name for a result.", "Use letters, digits and _, with no digit first.");
        }
        if (OURS.matcher(name).matches()) {
            throw DatusException.user(
                    "\"" + name + "\" is what the notebook calls unnamed results.", "Choose another name.");
        }
        boolean taken = datasource
                .catalog()
                .table(name, Scope.all(datasource.name()))
                .filter(table -> table.kind() != TableInfo.Kind.RESULT)
                .isPresent();
        if (taken && results.find(name).isEmpty()) {
            throw DatusException.user(
                    datasource.label() + " has a table " + name + " already.",
                    "Choose another name, for instance " + name + "_kept.");
        }
    }
}
