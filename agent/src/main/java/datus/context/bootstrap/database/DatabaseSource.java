package datus.context.bootstrap.database;

import com.google.auto.service.AutoService;
import datus.context.Entry;
import datus.context.Provenance;
import datus.context.bootstrap.BootstrapInput;
import datus.context.bootstrap.BootstrapSource;
import datus.context.bootstrap.Component;
import datus.context.bootstrap.Step;
import datus.context.kind.ColumnKind;
import datus.context.kind.TableKind;
import datus.data.Datasource;
import datus.data.TableInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The database itself: its tables with columns and keys, and the values of columns that have few.
 *
 * <p>The catalogue is read once. Values are read table by table, and only where that cannot take long: of a database with more than
 * a thousand tables in scope none are read.
 */
@AutoService(BootstrapSource.class)
public final class DatabaseSource implements BootstrapSource {
    private static final int MOST_TABLES_WITH_VALUES = 1_000;

    @Override
    public String name() {
        return "database";
    }

    @Override
    public String summary() {
        return "the datasource's own tables, columns, keys and values";
    }

    @Override
    public String location() {
        return "";
    }

    @Override
    public Set<Component> components() {
        return Set.of(Component.METADATA);
    }

    @Override
    public List<Step> steps(BootstrapInput input) {
        Datasource datasource = input.data().datasources().get(input.datasource());
        List<TableInfo> tables = datasource.catalog().tables(input.scope()).stream()
                .filter(table -> table.kind() != TableInfo.Kind.RESULT)
                .sorted(Comparator.comparing(table -> table.name().toString()))
                .toList();
        List<Step> steps = new ArrayList<>();
        tables.forEach(
                table -> steps.add(Step.of(table.name().toString(), Component.METADATA, () -> entries(table, input))));
        if (tables.size() <= MOST_TABLES_WITH_VALUES) {
            ColumnValues values = ColumnValues.of(datasource, input);
            tables.stream()
                    .filter(ColumnValues::mayHave)
                    .forEach(table -> steps.add(Step.of(
                            table.name() + " values",
                            Component.METADATA,
                            () -> values.entries(table, from(table, input)))));
        }
        return steps;
    }

    private List<Entry> entries(TableInfo table, BootstrapInput input) {
        Provenance from = from(table, input);
        List<Entry> entries = new ArrayList<>();
        entries.add(TableKind.entry(input.datasource(), table, from));
        entries.addAll(ColumnKind.entries(input.datasource(), table, from));
        return entries;
    }

    private Provenance from(TableInfo table, BootstrapInput input) {
        return input.from(this, input.datasource() + "/" + table.name());
    }
}
