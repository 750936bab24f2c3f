package datus.context.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import datus.context.EntryFilter;
import datus.context.SearchRequest;
import datus.context.SearchRequest.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Six processes with four writers each on one store, of which one is killed at random and started again, for as long as asked for. */
class ContextStoreSoakIT {
    private static final Logger LOG = LoggerFactory.getLogger(ContextStoreSoakIT.class);
    private static final int PROCESSES = 6;
    private static final Duration LENGTH = Duration.ofSeconds(Long.getLong("datus.soak.seconds", 60));

    @TempDir
    Path folder;

    private final List<Process> writers = new ArrayList<>();
    private final Random random = new Random();
    private int started;

    @AfterEach
    void killAll() throws InterruptedException {
        for (Process writer : writers) {
            writer.destroyForcibly().waitFor();
        }
    }

    @Test
    void no_acknowledged_write_is_lost_when_writers_are_killed() throws Exception {
        for (int i = 0; i < PROCESSES; i++) {
            writers.add(start());
        }
        long end = System.nanoTime() + LENGTH.toNanos();
        while (System.nanoTime() < end) {
            Process victim = writers.get(random.nextInt(PROCESSES));
            boolean ended = victim.waitFor(300 + random.nextInt(1200), TimeUnit.MILLISECONDS);
            assertThat(ended).as("a writer ended by itself").isFalse();
            victim.destroyForcibly().waitFor();
            writers.set(writers.indexOf(victim), start());
        }
        killAll();
        check(acknowledged());
    }

    private Process start() throws IOException {
        int number = started++;
        return StoreWriter.start(folder.resolve("state"), "w" + number, folder.resolve("acknowledged-" + number));
    }

    /** The last line of a file may have been cut by the kill. */
    private List<String> acknowledged() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < started; number++) {
            String text = Files.readString(folder.resolve("acknowledged-" + number));
            text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(lines::add);
        }
        return lines;
    }

    private void check(List<String> acknowledged) throws SQLException {
        LOG.info("{} processes, {} acknowledged", started, acknowledged.size());
        assertThat(acknowledged).hasSizeGreaterThan(PROCESSES);
        try (SqliteContextStore store = SqliteContextStore.open(folder.resolve("state"), WordsEmbedder::new)) {
            Set<String> there = store.list(EntryFilter.all()).stream()
                    .map(entry -> entry.id().name())
                    .collect(Collectors.toSet());
            Set<String> gone = named("- ", acknowledged);
            Set<String> put = named("+ ", acknowledged);
            put.removeAll(gone);
            assertThat(common(there, gone)).isEmpty();
            assertThat(missing(put, there, acknowledged)).isEmpty();
            assertThat(lostSteps(store, acknowledged)).isEmpty();
            assertThat(store.search(new SearchRequest("entry", EntryFilter.all(), 10, Set.of(Way.LEXICAL))))
                    .hasSize(10);
        }
        try (Connection connection = SharedSqlite.open(folder.resolve("state/context.sqlite"))) {
            PlainSql sql = new PlainSql(connection);
            assertThat(sql.select("PRAGMA integrity_check", row -> row.getString(1)))
                    .containsExactly("ok");
            sql.update("INSERT INTO words (words) VALUES ('integrity-check')");
        }
    }

    private static Set<String> common(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).collect(Collectors.toSet());
    }

    /** A removal may have happened though the kill came before it was acknowledged: the writer's very next change. */
    private static Set<String> missing(Set<String> put, Set<String> there, List<String> acknowledged) {
        Map<String, Integer> last = new HashMap<>();
        for (String name : named("+ ", acknowledged)) {
            last.merge(writer(name), number(name), Math::max);
        }
        return put.stream()
                .filter(name -> !there.contains(name))
                .filter(name -> number(name) != last.getOrDefault(writer(name), 0) - 2)
                .collect(Collectors.toSet());
    }

    private static Set<String> lostSteps(SqliteContextStore store, List<String> acknowledged) {
        Map<String, Set<String>> done = new HashMap<>();
        Set<String> lost = new HashSet<>();
        for (String each : named("= ", acknowledged)) {
            String run = each.substring(0, each.indexOf(' '));
            Set<String> steps = done.computeIfAbsent(run, asked -> store.steps(asked).stream()
                    .map(step -> step.name())
                    .collect(Collectors.toSet()));
            if (!steps.contains(each.substring(run.length() + 1))) {
                lost.add(each);
            }
        }
        return lost;
    }

    private static Set<String> named(String mark, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String writer(String name) {
        return name.substring(0, name.lastIndexOf('-'));
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(name.lastIndexOf('-') + 1));
    }
}
