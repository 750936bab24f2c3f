package datus.data.source;

import datus.data.Column;
import datus.data.Datasource;
import datus.data.QueryResult;
import datus.data.Results;
import datus.data.Scope;
import datus.data.TableInfo;
import datus.data.TableName;
import datus.data.text.BoundSql;
import datus.data.text.SqlTokens;
import datus.data.text.TableReference;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.error.SqlPlace;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what an engine complains of into what a person reads: the name, where it stands, and the next step. */
public final class FaultExplainer {
    private static final Logger LOG = LoggerFactory.getLogger(FaultExplainer.class);

    private final Datasource datasource;
    private final FaultReader reader;
    private final Results results;
    private final Scope scope;

    /** Guesses among the tables of that scope and the notebook's results. */
    public FaultExplainer(Datasource datasource, FaultReader reader, Results results, Scope scope) {
        this.datasource = datasource;
        this.reader = reader;
        this.results = results;
        this.scope = scope;
    }

    public DatusException explain(SQLException error, BoundSql ran) {
        Fault fault = reader.read(error, ran.text());
        DatusException explained = explained(fault, ran, error);
        return place(fault, ran).map(explained::at).orElse(explained);
    }

    private DatusException explained(Fault fault, BoundSql ran, SQLException error) {
        return switch (fault.kind()) {
            case MISSING_TABLE -> missingTable(fault.name());
            case MISSING_COLUMN -> missingColumn(fault, ran);
            case MISSING_FILE ->
                DatusException.user(
                        "No file \"" + fault.name() + "\".",
                        "Check the name; a path starts at the folder of the workspace, or with /.");
            case READ_ONLY -> readOnly(datasource);
            case CONNECTION_LOST ->
                DatusException.data(
                        "The connection to " + datasource.label() + " was lost: " + fault.message(),
                        "Run the cell again: it connects anew.",
                        error);
            case OUT_OF_MEMORY ->
                DatusException.data(
                        "The statement needs more memory than the notebook's DuckDB may take: " + fault.message(),
                        "Select less at a time, or allow more in datus.yaml: limits.",
                        error);
            case BROKEN_FILE ->
                DatusException.data(
                        fault.message(),
                        "Mend that line, or skip such lines: SELECT * FROM read_csv(…, ignore_errors = true)");
            case CANCELLED -> DatusException.user("Stopped.", "");
            case CANNOT_CONNECT, OTHER -> other(fault, ran);
        };
    }

    /** Someone tried to change what is open for reading. */
    public static DatusException readOnly(Datasource datasource) {
        return DatusException.user(
                datasource.label() + " is open for reading only.",
                "To change it: %%sql --write. To keep a result in this notebook: %%sql --as NAME.");
    }

    private DatusException other(Fault fault, BoundSql ran) {
        boolean ours =
                fault.spot().isPresent() && ran.isBehind(fault.spot().get().start());
        return DatusException.user(
                ours ? "The statement ends too early." : fault.message(), FirstWord.hint(ran.written()));
    }

    private DatusException missingTable(String name) {
        String table = name.substring(name.lastIndexOf('.') + 1);
        List<String> known = Stream.concat(
                        tables().stream().map(info -> info.name().toString()),
                        results.list().stream().map(QueryResult::name).filter(this::isInScope))
                .toList();
        return DatusException.user(
                "No table \"" + name + "\" on " + datasource.name() + ".",
                NearestName.hint(table, known, "%tables lists all."));
    }

    private DatusException missingColumn(Fault fault, BoundSql ran) {
        String column = fault.name().substring(fault.name().lastIndexOf('.') + 1);
        List<TableReference> tables = TableReference.in(ran.written());
        List<String> known = tables.stream()
                .flatMap(table -> columns(table).stream())
                .distinct()
                .toList();
        String of = tables.size() == 1 ? " in " + tables.get(0).table() : "";
        String next = tables.isEmpty()
                ? "Text wants single quotes: '" + column + "'."
                : "%table " + tables.get(0).table() + " shows its columns.";
        return DatusException.user(
                "No column \"" + fault.name() + "\"" + of + ".", NearestName.hint(column, known, next));
    }

    private List<String> columns(TableReference table) {
        Optional<QueryResult> result = results.find(table.table()).filter(found -> isInScope(found.name()));
        if (result.isPresent()) {
            return result.get().columns().stream().map(Column::name).toList();
        }
        return tables().stream()
                .filter(info -> info.name().table().equalsIgnoreCase(table.table()))
                .flatMap(info -> info.columns().stream().map(TableInfo.ColumnInfo::name))
                .toList();
    }

    private boolean isInScope(String result) {
        return scope.allows(TableName.of(result));
    }

    /** For guesses only: a catalogue that cannot be read must not hide the fault. */
    private List<TableInfo> tables() {
        try {
            return datasource.catalog().tables(scope);
        } catch (DatusException e) {
            LOG.debug("No catalogue to guess from", e);
            return List.of();
        }
    }

    /** Where the fault stands; a missing name without a place is looked for. */
    private static Optional<SqlPlace> place(Fault fault, BoundSql ran) {
        if (fault.spot().isPresent()) {
            Fault.Spot spot = fault.spot().get();
            return ran.isBehind(spot.start())
                    ? Optional.of(new SqlPlace(ran.whole(), ran.whole().length(), 1))
                    : ran.place(spot.start(), spot.length());
        }
        if (fault.name().isEmpty()) {
            return Optional.empty();
        }
        String last = fault.name().substring(fault.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return SqlTokens.withoutComments(ran.text()).stream()
                .filter(token ->
                        token.isName() && token.name().toLowerCase(Locale.ROOT).equals(last))
                .findFirst()
                .flatMap(token -> ran.place(token.start(), token.text().length()));
    }
}
