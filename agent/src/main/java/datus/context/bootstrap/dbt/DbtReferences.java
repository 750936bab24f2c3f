package datus.context.bootstrap.dbt;

import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.files.WorkspaceContext;
import datus.context.kind.TableKind;
import datus.data.References;
import datus.data.Scope;
import datus.data.TableName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds the tables of dbt's models among what bootstraps told of the tables of a datasource. Any thread may call. */
public record DbtReferences(WorkspaceContext context) implements References {

    @Override
    public Optional<TableName> find(String datasource, String handle) {
        return tables(datasource).stream()
                .filter(table -> RefTag.handle(table).filter(handle::equals).isPresent())
                .map(table -> name(table.id().name()))
                .findFirst();
    }

    @Override
    public Collection<String> handles(String datasource) {
        return tables(datasource).stream()
                .flatMap(table -> RefTag.handle(table).stream())
                .toList();
    }

    private List<Entry> tables(String datasource) {
        return context.list(EntryFilter.kind(TableKind.KIND).in(Scope.all(datasource)));
    }

    private static TableName name(String written) {
        int dot = written.indexOf('.');
        return dot < 0
                ? TableName.of(written)
                : new TableName(Optional.of(written.substring(0, dot)), written.substring(dot + 1));
    }
}
