package datus.evaluation;

import datus.evaluation.subject.Engines;
import datus.model.TestMeaning;
import datus.workspace.DatusConfig;
import datus.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A folder with a small database of a test's own, as {@code shop.duckdb}, {@code depot.sqlite} and {@code store.sqlite}. */
public record Shop(Path folder) {
    private static final String TABLES =
            """
            CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR(20), city VARCHAR(20));
            INSERT INTO customers VALUES (1, 'Ann', 'Bern'), (2, 'Bo', 'Rome'), (3, 'Cy', 'Bern');
            CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers(id), amount INTEGER, ordered TIMESTAMP);
            INSERT INTO orders VALUES (1, 1, 10, '2026-01-05 08:00:00'), (2, 1, 20, '2026-02-05 09:30:00'), (3, 2, 5, '2026-02-07 00:00:00');
            """;

    public static Shop in(Path folder) throws SQLException {
        write("jdbc:duckdb:" + folder.resolve("shop.duckdb"));
        write("jdbc:sqlite:" + folder.resolve("depot.sqlite"));
        write("jdbc:sqlite:" + folder.resolve("store.sqlite"));
        return new Shop(folder);
    }

    private static void write(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : TABLES.strip().split(";\\s*", 0)) {
                statement.execute(sql);
            }
        }
    }

    /** Of these databases, on 2026-11-23. */
    public ScratchSetting setting() {
        Workspace plain = new Workspace(folder, folder.resolve("state"), DatusConfig.defaults(), false);
        return new ScratchSetting(plain, Optional.of(folder), Map.of()).asOf(Optional.of(LocalDate.of(2026, 11, 23)));
    }

    public Answerers engine() {
        return engines().whole();
    }

    public Engines engines() {
        return new Engines(TestMeaning.model());
    }

    /** A file in the folder. */
    public Path file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.resolveSibling(""));
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
