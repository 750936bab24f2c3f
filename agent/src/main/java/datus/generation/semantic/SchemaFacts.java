package datus.generation.semantic;

import datus.answer.language.Lexicon;
import datus.answer.schema.Lookup;
import datus.answer.schema.RunnerLookup;
import datus.answer.schema.Schema;
import datus.answer.schema.SchemaReader;
import datus.answer.schema.Table;
import datus.data.DataSession;
import datus.data.Datasource;
import datus.data.Dialect;
import datus.data.Scope;
import datus.data.TableName;
import datus.generation.profile.KeyReader;
import datus.generation.profile.Profiler;
import datus.generation.profile.TableProfile;
import datus.generation.usage.TableColumns;
import datus.generation.usage.Usage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The tables of a scope, and what is known of each, read when it is first asked for. Confined to the execute thread. */
public final class SchemaFacts {
    private final Schema schema;
    private final Lookup lookup;
    private final Usage usage;
    private final Map<TableName, TableFacts> known = new HashMap<>();

    private SchemaFacts(Schema schema, Lookup lookup, Usage usage) {
        this.schema = schema;
        this.lookup = lookup;
        this.usage = usage;
    }

    /** Reads the catalogue, the data of tables whose keys are not declared, and what people did with them. */
    public static SchemaFacts read(DataSession data, Scope scope, Function<TableColumns, Usage> usages) {
        Datasource datasource = data.datasources().get(scope.datasource());
        Lookup lookup = RunnerLookup.composed(data, scope);
        Schema schema = new SchemaReader(Lexicon.english(), datasource.dialect(), lookup)
                .read(datasource.catalog().tables(scope));
        return new SchemaFacts(schema, lookup, usages.apply(columns(schema)));
    }

    private static TableColumns columns(Schema schema) {
        Map<String, Set<String>> columns = new HashMap<>();
        for (Table table : schema.tables()) {
            Set<String> own = columns.computeIfAbsent(lower(table.name().table()), any -> new HashSet<>());
            table.fields().forEach(field -> own.add(lower(field.name())));
        }
        return (table, column) -> columns.getOrDefault(table, Set.of()).contains(column);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    public Usage usage() {
        return usage;
    }

    public Schema schema() {
        return schema;
    }

    public TableFacts of(Table table) {
        return known.computeIfAbsent(table.name(), any -> facts(table));
    }

    private TableFacts facts(Table table) {
        TableProfile profile = new Profiler(schema.dialect(), lookup).profile(table.info());
        return new TableFacts(
                table,
                profile,
                new KeyReader(schema, lookup).read(table, profile),
                usage.of(table.name().table()));
    }

    /** The values of two columns side by side, by the first of them; at most so many rows. */
    public Map<String, String> pairs(Table table, String column, String other, int most) {
        Dialect dialect = schema.dialect();
        String sql = "SELECT " + dialect.quote(column) + " AS k, " + dialect.quote(other) + " AS v FROM "
                + dialect.quote(table.name()) + " ORDER BY 1 LIMIT " + most;
        Map<String, String> pairs = new LinkedHashMap<>();
        lookup.rows(sql).forEach(row -> pairs.put(String.valueOf(row.get(0)), String.valueOf(row.get(1))));
        return pairs;
    }

    /** The columns of its tables. */
    public TableColumns columns() {
        return columns(schema);
    }

    /** The draft of a semantic model. */
    public SemanticModelDraft model(Table table) {
        return SemanticModelDraft.of(of(table), schema);
    }
}
