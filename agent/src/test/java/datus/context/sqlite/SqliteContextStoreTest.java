package datus.context.sqlite;

import datus.context.ContextStore;
import datus.context.ContextStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteContextStoreTest extends ContextStoreContract {
    @TempDir
    Path state;

    @Override
    protected ContextStore open() {
        return SqliteContextStore.open(state, WordsEmbedder::new);
    }
}
