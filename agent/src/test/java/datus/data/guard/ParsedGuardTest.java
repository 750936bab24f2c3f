package datus.data.guard;

import static org.assertj.core.api.Assertions.assertThat;

import datus.data.Catalog;
import datus.data.Scope;
import datus.data.TableInfo;
import datus.data.TableName;
import datus.data.source.AnsiDialect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ParsedGuardTest {
    private static final Scope SCOPE = new Scope(
            "harbour",
            Stream.of("calls", "ships", "v_calls").map(LockedDuckDb::rule).toList());

    @Test
    void allowsWhatReadsInScopeAndDeniesTheRestInEveryDialect() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Sample sample : Sample.in("others.txt")) {
            Verdict verdict = guard(sample.engine()).judge(sample.sql());
            if (verdict instanceof Verdict.Allowed != sample.allowed()) {
                wrong.add(sample + ": " + verdict);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void runsTextWithoutItsComments() {
        assertThat(guard("PostgreSQL").judge("SELECT id -- first\nFROM calls /* and /* last */ */"))
                .isEqualTo(new Verdict.Allowed("SELECT id  \nFROM calls  "));
    }

    static Guard guard(String engine) {
        Catalog tables = new KnownTables(List.of("calls", "ships", "v_calls", "v_peek", "keys", "staff.wages"));
        return ParsedGuard.of(new AnsiDialect(engine), tables, SCOPE);
    }

    /** A catalogue of names alone. */
    record KnownTables(List<String> names) implements Catalog {
        @Override
        public List<TableInfo> tables(Scope scope) {
            return names.stream()
                    .map(name -> new TableInfo(
                            TableName.parse(name),
                            TableInfo.Kind.TABLE,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            OptionalLong.empty(),
                            Optional.empty()))
                    .toList();
        }

        @Override
        public Optional<TableInfo> table(String name, Scope scope) {
            return tables(scope).stream()
                    .filter(table -> table.name().toString().equals(name))
                    .findFirst();
        }

        @Override
        public List<String> schemas(Scope scope) {
            return List.of();
        }

        @Override
        public List<String> databases(Scope scope) {
            return List.of();
        }
    }
}
