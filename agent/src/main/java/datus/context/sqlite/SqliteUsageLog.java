package datus.context.sqlite;

import datus.context.ModelUse;
import datus.context.UsageLog;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** What models were asked, in a SQLite file beside the history, which several processes share. Any thread may call. */
public final class SqliteUsageLog implements UsageLog {
    private final SharedFile<UsageDatabase> file;

    private SqliteUsageLog(Path stateDirectory) {
        this.file = new SharedFile<>(stateDirectory, "usage.sqlite", "log of usage", UsageDatabase::open);
    }

    /** The log of that state folder; folder and file are made on first use. */
    public static SqliteUsageLog open(Path stateDirectory) {
        return new SqliteUsageLog(stateDirectory);
    }

    @Override
    public void add(ModelUse use) {
        file.use(database -> database.insert(use));
    }

    @Override
    public List<ModelUse> since(Instant from) {
        return file.use(database -> database.since(from));
    }

    @Override
    public void close() {
        file.close();
    }
}
