package datus.data.notebook;

import datus.data.QueryResult;
import datus.data.Results;
import datus.data.Scope;
import datus.data.duckdb.EngineDatasource;
import datus.data.source.SqlDatasource;
import datus.data.text.BoundSql;
import datus.data.text.TableReference;
import datus.error.DatusException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides where a statement runs: on its datasource, or in the notebook when it names results kept there. */
final class Placement {
    private final SqlDatasource notebook;
    private final Results results;

    Placement(SqlDatasource notebook, Results results) {
        this.notebook = notebook;
        this.results = results;
    }

    /** A file attached to the notebook's engine sees results beside its own tables; any other datasource does not. */
    SqlDatasource of(BoundSql sql, SqlDatasource chosen) {
        List<TableReference> references = TableReference.in(sql.text());
        List<TableReference> others = references.stream()
                .filter(reference -> result(reference).isEmpty())
                .toList();
        if (references.isEmpty() || others.size() == references.size()) {
            return chosen;
        }
        if (others.isEmpty()) {
            return notebook;
        }
        if (chosen instanceof EngineDatasource) {
            return chosen;
        }
        refuseMixture(references, others, chosen);
        return notebook;
    }

    /** The results a statement reads. */
    List<QueryResult> results(BoundSql sql) {
        return TableReference.in(sql.text()).stream()
                .flatMap(reference -> result(reference).stream())
                .distinct()
                .toList();
    }

    private Optional<QueryResult> result(TableReference reference) {
        return results.find(reference.table()).filter(found -> reference.means(reference.table()));
    }

    private void refuseMixture(List<TableReference> all, List<TableReference> others, SqlDatasource chosen) {
        List<TableReference> foreign = others.stream()
                .filter(reference -> chosen.catalog()
                        .table(String.join(".", reference.parts()), Scope.all(chosen.name()))
                        .isPresent())
                .toList();
        if (foreign.isEmpty()) {
            return;
        }
        List<TableReference> kept =
                all.stream().filter(reference -> !others.contains(reference)).toList();
        String first = String.join(".", foreign.get(0).parts());
        throw DatusException.user(
                names(foreign) + " on " + chosen.label() + " and " + names(kept)
                        + " in this notebook cannot be read by one statement.",
                "Keep " + first + " in the notebook first: %%sql --as NAME, then SELECT * FROM " + first
                        + "; then name NAME here.");
    }

    private static String names(List<TableReference> references) {
        return references.stream()
                .map(reference -> String.join(".", reference.parts()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
