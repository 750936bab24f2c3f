package datus.data.guard;

import static org.assertj.core.api.Assertions.assertThat;

import datus.data.EngineQuery;
import datus.data.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DuckDbGuardTest {
    private static final String[] SCOPE = {"calls", "ships", "goods", "logs", "v_calls"};

    private LockedDuckDb harbour;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException, SQLException {
        LockedDuckDb.folders(folder, "allowed", "allowed-too", "other");
        harbour = LockedDuckDb.build(folder, "harbour", Sample.text("harbour.sql"));
        Files.createSymbolicLink(folder.resolve("allowed/away"), folder.resolve("other"));
        Files.createSymbolicLink(folder.resolve("allowed/away.csv"), folder.resolve("other/s.parquet"));
    }

    @AfterAll
    void close() throws SQLException {
        harbour.close();
    }

    private static String said(Verdict verdict) {
        if (verdict instanceof Verdict.Unfit unfit) {
            return unfit.engine();
        }
        return verdict instanceof Verdict.Denied denied ? denied.reason() : ((Verdict.Allowed) verdict).sql();
    }

    @Test
    void allowsWhatReadsInScopeAndRunsAndDeniesTheRest() throws IOException, SQLException {
        DuckDbGuard guard = harbour.guard(SCOPE);
        List<String> wrong = new ArrayList<>();
        for (Sample sample : Sample.in("duckdb.txt")) {
            Verdict verdict = guard.judge(harbour.placed(sample.sql()));
            if (verdict instanceof Verdict.Allowed allowed
                    && sample.allowed()
                    && !sample.sql().contains("?")) {
                assertThat(harbour.rows(allowed.sql())).as(sample.sql()).isPositive();
            }
            if (verdict instanceof Verdict.Allowed != sample.allowed()) {
                wrong.add(sample + ": " + said(verdict));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void writesThePivotsColumnsOutAndGivesTheSameRows() throws SQLException {
        String sql = "WITH c AS (FROM calls WHERE qty > 2) PIVOT c ON pier USING sum(fee) GROUP BY qty ORDER BY qty";
        String written = said(harbour.guard(SCOPE).judge(sql));
        assertThat(written).contains("ON (pier) IN ('east', 'north', 'south')");
        EngineQuery.Row<List<String>> row =
                each -> List.of(each.getString(1), each.getString(2), each.getString(3), each.getString(4));
        assertThat(EngineQuery.rows(harbour.connection(), written, row))
                .isEqualTo(EngineQuery.rows(harbour.connection(), sql, row));
    }

    @Test
    void givesAStatementThatCanStandInsideAnother() {
        assertThat(said(harbour.guard(SCOPE).judge("-- how many\nSELECT count(*) FROM calls; -- that is all")))
                .isEqualTo("SELECT count(*) FROM calls");
    }

    @Test
    void readsEverythingOfTheFileButNothingOfTheSystemWithoutRules() {
        DuckDbGuard guard = harbour.guard();
        assertThat(guard.judge("SELECT * FROM staff.wages, v_peek2, keys WHERE peek(1) = secret"))
                .isInstanceOf(Verdict.Allowed.class);
        assertThat(guard.judge("SELECT * FROM information_schema.tables")).isInstanceOf(Verdict.Denied.class);
        assertThat(guard.judge(harbour.placed("FROM '{DATA}/other/s.parquet'"))).isInstanceOf(Verdict.Denied.class);
    }

    @Test
    void takesARuleWithoutSchemaForTheDefaultOne() {
        assertThat(harbour.guard("calls").judge("SELECT * FROM staff.calls")).isInstanceOf(Verdict.Denied.class);
        assertThat(harbour.guard("staff.*").judge("SELECT * FROM staff.calls")).isInstanceOf(Verdict.Allowed.class);
        assertThat(harbour.guard("harbour.main.call*").judge("SELECT * FROM calls"))
                .isInstanceOf(Verdict.Allowed.class);
    }

    @Test
    void judgesAViewByWhatItReads() {
        assertThat(said(harbour.guard("v_peek2").judge("SELECT name FROM v_peek2")))
                .isEqualTo("a view in it reads a table that is not in scope");
        assertThat(harbour.guard("v_peek2", "staff.wages").judge("SELECT name FROM v_peek2"))
                .isInstanceOf(Verdict.Allowed.class);
    }

    @Test
    void refusesATableOfWhichTheScopeHidesAPart() {
        Scope.TableRule hidden = new Scope.TableRule("ships", List.of("id"), Optional.empty(), Map.of());
        DuckDbGuard guard = new DuckDbGuard(harbour.connection(), new Scope("harbour", List.of(hidden)), List.of());
        assertThat(said(guard.judge("SELECT id FROM ships"))).isEqualTo("the scope hides rows or columns of ships");
    }

    @Test
    void saysWhatIsWrongWithAStatementThatWouldNotRun() {
        assertThat(said(harbour.guard(SCOPE).judge("SELECT feee FROM calls"))).contains("feee", "fee");
        assertThat(said(harbour.guard(SCOPE).judge("SELEC 1"))).contains("cannot parse it");
        assertThat(said(harbour.guard(SCOPE).judge("SELECT 1; SELECT 2"))).contains("write exactly one");
    }

    @Test
    void endsOnStatementsThatAreNestedWithoutEnd() {
        Verdict verdict = harbour.guard(SCOPE).judge("SELECT " + "(".repeat(3_000) + "1" + ")".repeat(3_000));
        assertThat(verdict).isNotNull();
    }

    @Test
    void allowsWhatIsLongAndHarmless() {
        DuckDbGuard guard = harbour.guard(SCOPE);
        assertThat(guard.judge("SELECT " + String.join(" + ", Collections.nCopies(150, "fee")) + " FROM calls"))
                .isInstanceOf(Verdict.Allowed.class);
        assertThat(guard.judge("FROM calls" + " UNION ALL FROM calls".repeat(150)))
                .isInstanceOf(Verdict.Allowed.class);
    }

    /** Unicode's Kelvin sign becomes a k in lower case for most programs, and stays another letter for DuckDB. */
    @Test
    void takesNoNameForAnotherThatOnlyLooksLikeIt() {
        DuckDbGuard guard = harbour.guard(SCOPE);
        String own = harbour.placed("WITH \"{DATA}/%s\" AS (SELECT 1) ");
        String file = harbour.placed("\"{DATA}/harbour.duckdb\"");
        assertThat(said(guard.judge("WITH \"\u212Aeys\" AS (SELECT 1) FROM keys")))
                .contains("no table keys");
        assertThat(said(guard.judge(own.formatted("harbour.duc\u212Adb") + "FROM " + file)))
                .contains("no file");
        assertThat(said(guard.judge("DESCRIBE " + own.formatted("harbour.duc\u212Adb") + "FROM " + file)))
                .contains("no file");
    }

    @Test
    void readsNoDatabaseAsAFileEvenInAFolderInScope() throws IOException {
        Path copied = Path.of(harbour.placed("{DATA}/allowed/copied.csv"));
        Files.copy(Path.of(harbour.placed("{DATA}/harbour.duckdb")), copied);
        Path log = Files.writeString(Path.of(harbour.placed("{DATA}/allowed/copied.wal")), "staff");
        for (String read : List.of("FROM '%s'", "DESCRIBE '%s'", "FROM read_blob('%s')", "FROM read_text('%s')")) {
            assertThat(said(harbour.guard(SCOPE).judge(read.formatted(copied)))).contains("no file");
            assertThat(said(harbour.guard(SCOPE).judge(read.formatted(log)))).contains("no file");
        }
        Files.delete(copied);
        Files.delete(log);
    }

    /** A new engine brings new functions: somebody has to look at each. */
    @Test
    void everyFunctionOfTheEngineHasBeenDecidedAbout() throws SQLException {
        DuckDbFunctions functions = new DuckDbFunctions();
        List<String> names = EngineQuery.rows(
                harbour.connection(),
                "SELECT DISTINCT function_name FROM duckdb_functions() WHERE internal AND function_type <> 'pragma'"
                        + " AND function_name NOT LIKE '% %' AND function_name <> '!__postfix'",
                row -> row.getString(1));
        assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(functions.isValue(name)
                        || functions.makesRows(name)
                        || functions.readsFiles(name)
                        || functions.readsTable(name)
                        || functions.isRefused(name))
                .as(name)
                .isTrue());
    }
}
