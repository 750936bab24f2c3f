package datus.context.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.context.ModelUse;
import datus.context.UsageLog;
import datus.error.DatusException;
import datus.message.Usage;
import java.io.BufferedReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteUsageLogTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.000000001Z");

    @TempDir
    Path state;

    @Test
    void what_was_asked_comes_back_as_it_was() {
        ModelUse full = new ModelUse(
                NOON,
                "ana",
                Optional.of("finance"),
                "claude",
                "chat",
                new Usage(1_000_000_000_000L, 7, 3),
                Optional.of(new BigDecimal("0.000123")),
                "USD");
        ModelUse bare = use("li", NOON.plusNanos(1));
        try (UsageLog log = SqliteUsageLog.open(state)) {
            log.add(bare);
            log.add(full);
        }
        try (UsageLog log = SqliteUsageLog.open(state)) {
            assertThat(log.since(NOON)).containsExactlyInAnyOrder(full, bare);
            assertThat(log.since(NOON.plusNanos(1))).containsExactly(bare);
            assertThat(log.since(NOON.plusSeconds(1))).isEmpty();
        }
    }

    @Test
    void several_processes_write_to_one_log() throws Exception {
        List<Process> writers = new ArrayList<>();
        for (String user : List.of("ana", "li", "bo")) {
            writers.add(UsageWriter.start(state, user, 50));
        }
        for (Process writer : writers) {
            try (BufferedReader output = writer.inputReader()) {
                assertThat(output.lines()).hasSize(50);
            }
            assertThat(writer.waitFor()).isZero();
        }
        try (UsageLog log = SqliteUsageLog.open(state)) {
            assertThat(log.since(Instant.EPOCH)).hasSize(150);
            assertThat(log.since(Instant.EPOCH)).extracting(ModelUse::user).contains("ana", "li", "bo");
        }
    }

    @Test
    void a_log_of_a_newer_version_is_refused_with_its_version() throws SQLException {
        try (UsageLog log = SqliteUsageLog.open(state)) {
            log.add(use("ana", NOON));
        }
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + state.resolve("usage.sqlite"));
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        try (UsageLog log = SqliteUsageLog.open(state)) {
            assertThatThrownBy(() -> log.since(NOON))
                    .isInstanceOfSatisfying(
                            DatusException.class, e -> assertThat(e.message()).contains("log of usage", "version 99"));
        }
    }

    @Test
    void a_closed_log_says_so() {
        UsageLog log = SqliteUsageLog.open(state);
        log.close();
        assertThatThrownBy(() -> log.since(NOON)).hasMessage("The log of usage is closed.");
    }

    static ModelUse use(String user, Instant at) {
        return new ModelUse(
                at, user, Optional.empty(), "local", "summarise", new Usage(10, 0, 2), Optional.empty(), "");
    }
}
