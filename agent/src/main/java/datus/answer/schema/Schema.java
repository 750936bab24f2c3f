package datus.answer.schema;

import datus.data.Dialect;
import datus.data.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** All tables in scope as words know them, and how they join. Immutable. */
public final class Schema {
    private final Map<TableName, Table> tables = new LinkedHashMap<>();
    private final List<Table> inOrder;
    private final List<Join> known;
    private final JoinGraph joins;
    private final Dialect dialect;

    Schema(List<Table> tables, List<Join> joins, Dialect dialect) {
        tables.forEach(table -> this.tables.put(table.name(), table));
        this.inOrder = List.copyOf(tables);
        this.known = List.copyOf(joins);
        this.joins = new JoinGraph(joins);
        this.dialect = dialect;
    }

    public List<Table> tables() {
        return inOrder;
    }

    public Table table(TableName name) {
        return Optional.ofNullable(tables.get(name)).orElseThrow(() -> new NoSuchElementException(name.toString()));
    }

    public boolean has(TableName name) {
        return tables.containsKey(name);
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

    /** The part of it that these tables are. */
    public Schema only(Set<TableName> wanted) {
        List<Join> between = known.stream()
                .filter(join -> wanted.contains(join.from()) && wanted.contains(join.to()))
                .toList();
        return new Schema(
                inOrder.stream().filter(table -> wanted.contains(table.name())).toList(), between, dialect);
    }
}
