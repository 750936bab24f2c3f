package datus.answer.schema;

import datus.data.Dialect;
import datus.data.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** All tables in scope as words know them, and how they join. Immutable. */
public final class Schema {
    private final Map<TableName, Table> tables = new LinkedHashMap<>();
    private final JoinGraph joins;
    private final Dialect dialect;

    Schema(List<Table> tables, List<Join> joins, Dialect dialect) {
        tables.forEach(table -> this.tables.put(table.name(), table));
        this.joins = new JoinGraph(joins);
        this.dialect = dialect;
    }

    public List<Table> tables() {
        return List.copyOf(tables.values());
    }

    public Table table(TableName name) {
        return Optional.ofNullable(tables.get(name)).orElseThrow(() -> new NoSuchElementException(name.toString()));
    }

    public Table tableOf(Field field) {
        return table(field.table());
    }

    public JoinGraph joins() {
        return joins;
    }

    public Dialect dialect() {
        return dialect;
    }
}
