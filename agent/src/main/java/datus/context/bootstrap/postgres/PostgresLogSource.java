package datus.context.bootstrap.postgres;

import com.google.auto.service.AutoService;
import datus.context.Entry;
import datus.context.Provenance;
import datus.context.bootstrap.BootstrapInput;
import datus.context.bootstrap.BootstrapSource;
import datus.context.bootstrap.Component;
import datus.context.bootstrap.SourceFiles;
import datus.context.bootstrap.Step;
import datus.context.bootstrap.sql.RanSql;
import datus.context.bootstrap.sql.TableNames;
import datus.data.RowLookup;
import datus.data.Scope;
import datus.error.DatusException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What a PostgreSQL server remembers of its queries: its log files, or, where the location is the workspace itself, the statistics
 * of the extension {@code pg_stat_statements}. Values are left out; how often a query ran is a tag.
 */
@AutoService(BootstrapSource.class)
public final class PostgresLogSource implements BootstrapSource {
    private static final String STATISTICS = "pg_stat_statements";
    private static final String QUERY = "SELECT query, calls FROM " + STATISTICS + " ORDER BY calls DESC LIMIT 5000";

    @Override
    public String name() {
        return "postgres_log";
    }

    @Override
    public String summary() {
        return "queries that PostgreSQL ran: its log, or . for " + STATISTICS;
    }

    @Override
    public String location() {
        return "FILE|FOLDER";
    }

    @Override
    public Set<Component> components() {
        return Set.of(Component.REFERENCE_SQL);
    }

    @Override
    public List<Step> steps(BootstrapInput input) {
        if (input.location().normalize().equals(input.workspace().root().normalize())) {
            return List.of(Step.of(STATISTICS, Component.REFERENCE_SQL, () -> statistics(input)));
        }
        List<Path> logs = SourceFiles.at(input.location(), ".log", ".csv");
        return List.of(Step.of("logs", Component.REFERENCE_SQL, () -> logged(logs, input)));
    }

    private List<Entry> logged(List<Path> logs, BootstrapInput input) {
        QueryCounts counts = new QueryCounts();
        logs.forEach(log -> new PostgresLog(log).each(sql -> counts.add(sql, 1)));
        return entries(counts, input, input.origin(input.location()));
    }

    private List<Entry> statistics(BootstrapInput input) {
        QueryCounts counts = new QueryCounts();
        try {
            new RowLookup(input.data(), Scope.all(input.datasource()))
                    .rows(QUERY)
                    .forEach(row -> counts.add(String.valueOf(row.get(0)), Long.parseLong(String.valueOf(row.get(1)))));
        } catch (DatusException e) {
            throw DatusException.data(
                    input.datasource() + " does not tell its statistics: " + e.message(),
                    "Have its owner run  CREATE EXTENSION " + STATISTICS + ", or name its log files.",
                    e);
        }
        return entries(counts, input, input.datasource() + "/" + STATISTICS);
    }

    private List<Entry> entries(QueryCounts counts, BootstrapInput input, String origin) {
        RanSql ran = new RanSql(input.datasource(), TableNames.of(input));
        Provenance from = input.from(this, origin);
        return counts.counts().entrySet().stream()
                .map(query -> ran.statement(query.getKey(), from).withTags(List.of("ran:" + query.getValue())))
                .toList();
    }
}
