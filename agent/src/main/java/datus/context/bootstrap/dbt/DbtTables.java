package datus.context.bootstrap.dbt;

import datus.context.Entry;
import datus.context.Provenance;
import datus.context.bootstrap.dbt.DbtModel.Column;
import datus.context.bootstrap.sql.TableNames;
import datus.context.kind.ColumnKind;
import datus.context.kind.TableKind;
import datus.context.kind.ValueKind;
import datus.data.DataType;
import datus.data.TableInfo;
import datus.data.TableInfo.ColumnInfo;
import datus.data.TableInfo.ForeignKey;
import datus.data.TableName;
import datus.semantic.yaml.DbtReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Makes tables, columns and values of what a project says of its models, on top of what the database says of them. */
record DbtTables(Map<String, DbtModel> models, TableNames names) {
    private static final Set<String> DEFAULT_SCHEMAS = Set.of("", "main", "public");

    static DbtTables of(List<DbtModel> models, TableNames names) {
        Map<String, DbtModel> byHandle = new LinkedHashMap<>();
        models.forEach(model -> byHandle.put(model.handle(), model));
        return new DbtTables(byHandle, names);
    }

    List<Entry> entries(DbtModel model, String datasource, Provenance from) {
        TableInfo table = table(model);
        List<Entry> entries = new ArrayList<>();
        entries.add(TableKind.entry(datasource, table, from).withTags(List.of(RefTag.of(model.handle()))));
        entries.addAll(ColumnKind.entries(datasource, table, from));
        for (Column column : model.columns()) {
            if (!column.values().isEmpty()) {
                entries.add(
                        ValueKind.entry(datasource, table.name(), name(table, column.name()), column.values(), from));
            }
        }
        return entries;
    }

    /** The table that a reference stands for; empty if the project has no such model. */
    Optional<TableName> relation(DbtReference reference) {
        String handle = reference.source().map(source -> source + ".").orElse("") + reference.name();
        return Optional.ofNullable(models.get(handle)).map(this::name);
    }

    private TableInfo table(DbtModel model) {
        Optional<TableInfo> known = names.find(model.relation());
        List<String> key = known.map(TableInfo::primaryKey)
                .filter(columns -> !columns.isEmpty())
                .orElseGet(() -> model.primaryKey().stream()
                        .map(column -> known.map(table -> name(table, column)).orElse(column))
                        .toList());
        return new TableInfo(
                name(model),
                known.map(TableInfo::kind).orElse(TableInfo.Kind.TABLE),
                known.map(table -> described(table, model)).orElseGet(() -> columns(model)),
                key,
                foreignKeys(known, model),
                known.map(TableInfo::indexes).orElse(List.of()),
                known.map(TableInfo::rows).orElse(OptionalLong.empty()),
                said(model.description()).or(() -> known.flatMap(TableInfo::comment)));
    }

    private TableName name(DbtModel model) {
        return names.find(model.relation()).map(TableInfo::name).orElseGet(() -> {
            String table = model.relation().get(model.relation().size() - 1);
            String schema = model.relation().size() > 1 ? model.relation().get(0) : "";
            return DEFAULT_SCHEMAS.contains(schema) ? TableName.of(table) : new TableName(Optional.of(schema), table);
        });
    }

    private static List<ColumnInfo> described(TableInfo table, DbtModel model) {
        return table.columns().stream()
                .map(column -> new ColumnInfo(
                        column.name(),
                        column.type(),
                        column.nullable(),
                        model.columns().stream()
                                .filter(described -> described.name().equalsIgnoreCase(column.name()))
                                .flatMap(described -> said(described.description()).stream())
                                .findFirst()
                                .or(column::comment)))
                .toList();
    }

    private static List<ColumnInfo> columns(DbtModel model) {
        return model.columns().stream()
                .map(column -> new ColumnInfo(
                        column.name(),
                        new DataType(column.type().isEmpty() ? "UNKNOWN" : column.type(), DataType.Kind.OTHER),
                        !column.required(),
                        said(column.description())))
                .toList();
    }

    private List<ForeignKey> foreignKeys(Optional<TableInfo> known, DbtModel model) {
        List<ForeignKey> keys =
                new ArrayList<>(known.map(TableInfo::foreignKeys).orElse(List.of()));
        for (Column column : model.columns()) {
            String own = known.map(table -> name(table, column.name())).orElse(column.name());
            boolean declared = keys.stream().anyMatch(key -> key.columns().equals(List.of(own)));
            if (!declared) {
                column.references()
                        .flatMap(to -> DbtReference.of(to.to())
                                .flatMap(this::relation)
                                .map(target -> new ForeignKey(List.of(own), target, List.of(to.field()))))
                        .ifPresent(keys::add);
            }
        }
        return keys;
    }

    /** A column as the database writes it. */
    private static String name(TableInfo table, String column) {
        return table.column(column).map(ColumnInfo::name).orElse(column);
    }

    private static Optional<String> said(String description) {
        return Optional.of(description).filter(text -> !text.isBlank());
    }
}
