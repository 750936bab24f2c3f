package datus.data.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import datus.data.Datasource;
import datus.data.EngineQuery;
import datus.data.Scope;
import datus.data.notebook.TestNotebook;
import datus.data.postgres.TestPostgres;
import datus.data.source.AnsiDialect;
import datus.workspace.DatasourceConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The guard against a corpus of attacks and of legitimate statements, with the databases they are written for. */
@EnabledIfSystemProperty(named = "datus.attacks", matches = ".+")
class GuardCorpusTest {
    private static final Path CORPUS = Path.of(System.getProperty("datus.attacks", ""));
    private static final String RESOURCE = "resource";

    @TempDir
    private Path folder;

    /** A line of the corpus. */
    record Line(String id, String engine, String cat, String sql, String must) {
        boolean legitimate() {
            return must.equals("allow");
        }
    }

    private static List<Line> lines(String engine) throws IOException {
        try (Stream<String> lines = Files.lines(CORPUS.resolve("attacks.jsonl"))) {
            return lines.map(line -> new Gson().fromJson(line, Line.class))
                    .filter(line -> line.engine().equals(engine))
                    .toList();
        }
    }

    private static String fixture(String engine) throws IOException {
        return Files.readString(CORPUS.resolve(engine + "-fixture.sql"));
    }

    /** What became of each category: how many were denied, allowed, and judged wrongly. */
    private static final class Tally {
        private final Map<String, int[]> byCategory = new LinkedHashMap<>();
        private final List<String> misses = new ArrayList<>();
        private final List<Long> nanos = new ArrayList<>();

        Verdict judge(Guard guard, Line line, String sql) {
            long start = System.nanoTime();
            Verdict verdict = guard.judge(sql);
            nanos.add(System.nanoTime() - start);
            boolean allowed = verdict instanceof Verdict.Allowed;
            int[] counts = byCategory.computeIfAbsent(line.cat(), name -> new int[3]);
            counts[allowed ? 1 : 0]++;
            if (allowed != line.legitimate() && !line.cat().equals(RESOURCE)) {
                counts[2]++;
                misses.add(line + ": " + verdict);
            }
            return verdict;
        }

        void report(String engine, TestReporter reporter) {
            StringBuilder table = new StringBuilder(engine + ": category, denied, allowed, misses");
            byCategory.forEach((category, counts) ->
                    table.append(String.format("%n%-10s %4d %4d %4d", category, counts[0], counts[1], counts[2])));
            nanos.sort(null);
            table.append(String.format("%nmedian verdict %.2f ms", nanos.get(nanos.size() / 2) / 1e6));
            reporter.publishEntry(table.toString());
            assertThat(misses).isEmpty();
        }
    }

    @Test
    void judgesEveryLineForDuckDb(TestReporter reporter) throws IOException, SQLException {
        LockedDuckDb.folders(folder, "allowed", "allowed-evil", "other");
        Files.createSymbolicLink(folder.resolve("allowed/link.csv"), Path.of("/etc/passwd"));
        Files.createSymbolicLink(folder.resolve("allowed/linkdir"), folder.resolve("other"));
        Tally tally = new Tally();
        try (LockedDuckDb shop = LockedDuckDb.build(folder, "shop", fixture("duckdb"))) {
            DuckDbGuard guard = shop.guard("orders", "customers", "products", "events", "categories", "v_orders");
            for (Line line : lines("duckdb")) {
                if (line.cat().equals(RESOURCE)) {
                    continue;
                }
                Verdict verdict = tally.judge(guard, line, shop.placed(line.sql()));
                if (verdict instanceof Verdict.Allowed allowed) {
                    assertThat(shop.rows(allowed.sql())).as(line.sql()).isNotNegative();
                }
            }
        }
        tally.report("DuckDB", reporter);
    }

    @Test
    void judgesEveryLineForPostgres(TestReporter reporter) throws Exception {
        Tally tally = new Tally();
        try (TestPostgres server = TestPostgres.start();
                Connection owner = server.connect()) {
            buildShop(owner);
            try (TestNotebook notebook = TestNotebook.in(folder, config(owner, "agent_weak"))) {
                Datasource shop = notebook.data().datasources().get("shop");
                Guard guard = ParsedGuard.of(shop.dialect(), shop.catalog(), scope("orders", "customers", "v_orders"));
                EngineQuery.run(owner, "SET ROLE agent_ro");
                for (Line line : lines("postgresql")) {
                    Verdict verdict = tally.judge(guard, line, line.sql());
                    if (verdict instanceof Verdict.Allowed allowed && line.legitimate()) {
                        assertThat(EngineQuery.rows(owner, allowed.sql(), ResultSet::getRow))
                                .as(line.sql())
                                .isNotEmpty();
                    }
                }
            }
        }
        tally.report("PostgreSQL", reporter);
    }

    /** The fixture, in the one database that the server has. */
    private static void buildShop(Connection owner) throws IOException, SQLException {
        StringBuilder script = new StringBuilder();
        for (String line : fixture("postgresql").lines().toList()) {
            if (line.startsWith("create role")) {
                script.append(line)
                        .append(" grant all on database postgres to app_owner;")
                        .append(" grant all on schema public to app_owner;");
            } else if (!line.startsWith("create database") && !line.startsWith("\\")) {
                script.append(line.replace("database shop", "database postgres"));
            }
            script.append('\n');
        }
        EngineQuery.run(owner, script.toString());
    }

    private static DatasourceConfig config(Connection owner, String user) throws SQLException {
        URI server = URI.create(owner.getMetaData().getURL().substring("jdbc:".length()));
        return new DatasourceConfig(
                "shop",
                "postgresql",
                Map.of(
                        "host",
                        "localhost",
                        "port",
                        String.valueOf(server.getPort()),
                        "database",
                        "postgres",
                        "user",
                        user,
                        "password",
                        ""));
    }

    private static Scope scope(String... tables) {
        return new Scope("shop", Stream.of(tables).map(LockedDuckDb::rule).toList());
    }

    /** No server here: what the guard says without one. */
    @Test
    void judgesEveryLineForMySql(TestReporter reporter) throws IOException {
        Tally tally = new Tally();
        Guard guard = ParsedGuard.of(
                new AnsiDialect("MySQL"),
                new ParsedGuardTest.KnownTables(List.of("orders", "v_leak", "hr.salaries")),
                scope("orders"));
        for (Line line : lines("mysql")) {
            tally.judge(guard, line, line.sql());
        }
        tally.report("MySQL", reporter);
    }
}
