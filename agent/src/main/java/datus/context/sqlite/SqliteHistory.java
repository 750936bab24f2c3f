package datus.context.sqlite;

import datus.context.History;
import datus.context.Turn;
import datus.context.TurnQuery;
import java.nio.file.Path;
import java.util.List;

/** The history in a SQLite file that several processes share; {@link #preload} opens it in the background. Any thread may call. */
public final class SqliteHistory implements History {
    private final SharedFile<HistoryDatabase> file;

    private SqliteHistory(Path stateDirectory) {
        this.file = new SharedFile<>(stateDirectory, "history.sqlite", "history", HistoryDatabase::open);
    }

    /** The history of that state folder; folder and file are made on first use. */
    public static SqliteHistory open(Path stateDirectory) {
        return new SqliteHistory(stateDirectory);
    }

    /** Opens now what would else be opened on first use. */
    public void preload() {
        file.use(database -> true);
    }

    @Override
    public long append(Turn turn) {
        return file.use(database -> database.insert(turn));
    }

    @Override
    public List<Turn> find(TurnQuery query) {
        return file.use(database -> database.select(query));
    }

    @Override
    public void close() {
        file.close();
    }
}
