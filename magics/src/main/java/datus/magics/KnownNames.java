package datus.magics;

import datus.data.Datasource;
import datus.data.Dialect;
import datus.data.Scope;
import datus.data.TableInfo;
import datus.workspace.DatasourceConfig;
import java.util.List;
import java.util.Optional;

/** The names that the editor offers for SQL. Any thread may call. */
final class KnownNames implements AutoCloseable {
    private final NotebookSession session;
    private final PatientLookup<Optional<Seen>> seen;

    KnownNames(NotebookSession session) {
        this.session = session;
        this.seen = new PatientLookup<>("datus-names", () -> Optional.of(look()), Optional.empty());
    }

    /** The current datasource, as it was seen last. */
    private record Seen(Dialect dialect, List<TableInfo> tables) {}

    List<String> datasources() {
        return session.data().datasources().configured().stream()
                .map(DatasourceConfig::name)
                .toList();
    }

    /** What SQL can name now, or could a moment ago. */
    Names now() {
        Optional<Seen> last = seen.now();
        return Names.of(
                last.map(Seen::dialect),
                last.map(Seen::tables).orElse(List.of()),
                session.data().results().list());
    }

    private Seen look() {
        Datasource current = session.data().datasources().current();
        return new Seen(current.dialect(), current.catalog().tables(Scope.all(current.name())));
    }

    @Override
    public void close() {
        seen.close();
    }
}
