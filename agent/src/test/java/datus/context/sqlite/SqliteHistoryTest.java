package datus.context.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.context.History;
import datus.context.Turn;
import datus.context.TurnQuery;
import datus.error.DatusException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteHistoryTest {
    @TempDir
    Path state;

    @Test
    void a_turn_comes_back_as_it_was() {
        Turn full = new Turn(
                Instant.parse("2026-03-01T10:15:30.123456789Z"),
                Duration.ofNanos(12_345_678),
                3,
                Turn.Kind.QUESTION,
                Turn.Status.ANSWERED,
                "top 5 nations\nby \"revenue\" 😀",
                Optional.of("demo"),
                Optional.of("SELECT 1"),
                5,
                "{\"badge\":\"composed\"}",
                new Turn.CellContext("s1", Optional.of("c1"), "{\"tags\":[\"finance\"]}", Optional.of("a/b.ipynb")));
        Turn bare = turn("s1", 4, "SELECT 42");
        try (History history = SqliteHistory.open(state)) {
            assertThat(history.append(full)).isEqualTo(1);
            assertThat(history.append(bare)).isEqualTo(2);
            assertThat(history.find(TurnQuery.latest(10))).containsExactly(full, bare);
        }
        try (History reopened = SqliteHistory.open(state)) {
            assertThat(reopened.find(TurnQuery.latest(1))).containsExactly(bare);
        }
    }

    @Test
    void turns_are_found_by_session_notebook_and_words() {
        try (History history = SqliteHistory.open(state)) {
            history.append(turn("s1", 1, "select * from Orders"));
            history.append(turn("s2", 1, "select 100% from lineitem"));
            history.append(turn("s2", 2, "select 100 from orders_old"));
            assertThat(inputs(history, new TurnQuery(Optional.of("s2"), Optional.empty(), "", 9)))
                    .containsExactly("select 100% from lineitem", "select 100 from orders_old");
            assertThat(inputs(history, new TurnQuery(Optional.empty(), Optional.empty(), "ORDERS select", 9)))
                    .containsExactly("select * from Orders", "select 100 from orders_old");
            assertThat(inputs(history, new TurnQuery(Optional.empty(), Optional.empty(), "100%", 9)))
                    .containsExactly("select 100% from lineitem");
            assertThat(inputs(history, new TurnQuery(Optional.empty(), Optional.of("s1.ipynb"), "", 9)))
                    .containsExactly("select * from Orders");
        }
    }

    @Test
    void a_file_of_a_newer_version_is_refused_with_its_version() throws SQLException {
        try (SqliteHistory history = SqliteHistory.open(state)) {
            history.preload();
        }
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + state.resolve("history.sqlite"));
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        try (SqliteHistory history = SqliteHistory.open(state)) {
            assertThatThrownBy(history::preload).isInstanceOfSatisfying(DatusException.class, e -> {
                assertThat(e.message()).contains("version 99");
                assertThat(e.hint()).contains("newer release");
            });
        }
    }

    @Test
    void files_are_private_and_ignored_by_git() throws IOException {
        try (History history = SqliteHistory.open(state.resolve("notebook"))) {
            history.append(turn("s", 1, "SELECT 1"));
            try (var files = Files.list(state.resolve("notebook"))) {
                assertThat(files.filter(file -> file.getFileName().toString().startsWith("history")))
                        .hasSize(3)
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .isEqualTo("rw-------"));
            }
        }
        assertThat(state.resolve("notebook/.gitignore")).hasContent("*");
    }

    @Test
    void a_closed_history_says_so() {
        History history = SqliteHistory.open(state);
        history.close();
        assertThatThrownBy(() -> history.find(TurnQuery.latest(1))).hasMessage("The history is closed.");
    }

    @Test
    void a_killed_process_loses_no_acknowledged_turn() throws Exception {
        Process child = HistoryWriter.start(state, "victim", 1_000_000);
        long acknowledged = 0;
        try (BufferedReader replies = child.inputReader()) {
            for (int i = 0; i < 50; i++) {
                acknowledged = Long.parseLong(replies.readLine());
            }
            child.toHandle().destroyForcibly();
            for (String late = replies.readLine(); late != null; late = replies.readLine()) {
                acknowledged = Math.max(acknowledged, wholeNumber(late, acknowledged));
            }
        }
        try (History history = SqliteHistory.open(state)) {
            assertThat(history.find(TurnQuery.latest(Integer.MAX_VALUE)))
                    .hasSizeGreaterThanOrEqualTo((int) acknowledged);
        }
    }

    @Test
    void four_processes_append_to_one_file() throws Exception {
        List<Process> writers = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d")) {
            writers.add(HistoryWriter.start(state, name, 100));
        }
        for (Process writer : writers) {
            try (BufferedReader replies = writer.inputReader()) {
                assertThat(replies.lines()).hasSize(100);
            }
            assertThat(writer.waitFor()).isZero();
        }
        try (History history = SqliteHistory.open(state)) {
            for (String name : List.of("a", "b", "c", "d")) {
                assertThat(history.find(new TurnQuery(Optional.of(name), Optional.empty(), "", 1000)))
                        .extracting(Turn::number)
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, 100).boxed().toList());
            }
        }
    }

    /** A line that the kill cut short acknowledges nothing. */
    private static long wholeNumber(String line, long otherwise) {
        return line.matches("\\d+") && line.length() >= Long.toString(otherwise).length()
                ? Long.parseLong(line)
                : otherwise;
    }

    private static List<String> inputs(History history, TurnQuery query) {
        return history.find(query).stream().map(Turn::input).toList();
    }

    static Turn turn(String session, int number, String input) {
        return new Turn(
                Instant.parse("2026-03-01T10:15:30Z"),
                Duration.ofMillis(1),
                number,
                Turn.Kind.SQL,
                Turn.Status.RAN,
                input,
                Optional.empty(),
                Optional.empty(),
                -1,
                "{}",
                new Turn.CellContext(session, Optional.empty(), "{}", Optional.of(session + ".ipynb")));
    }
}
