package datus.context.files;

import static datus.context.files.OpenContexts.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.EntryId;
import datus.context.State;
import datus.error.DatusException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWatchTest {
    private static final String EXAMPLE = "question: how many orders?\nsql: select count(*) from orders\n";
    private static final EntryId ORDERS = new EntryId("example", "demo", "how-many-orders");

    @TempDir
    Path root;

    private OpenContexts contexts;
    private WorkspaceContext context;

    @BeforeEach
    void open() {
        contexts = new OpenContexts(root);
        context = contexts.open();
    }

    @AfterEach
    void close() {
        contexts.close();
    }

    @Test
    void files_are_known_without_being_asked_for() throws IOException {
        contexts.write("examples/orders.yml", EXAMPLE);
        contexts.write("reference_sql/a.sql", "-- One\nselect 1;\n-- Two\nselect 2;\n");
        contexts.write("knowledge/finance/refunds.md", "# Refunds\n");
        contexts.write("knowledge/.hidden.md", "# Hidden\n");
        contexts.write("notes/other.md", "# Other\n");
        assertThat(context.list(EntryFilter.all()))
                .extracting(entry -> entry.id().toString())
                .containsExactlyInAnyOrder(
                        "example:demo/how-many-orders",
                        "knowledge:demo/finance/refunds",
                        "reference_sql:demo/one",
                        "reference_sql:demo/two");
        assertThat(context.file(context.find(ORDERS).orElseThrow())).contains(root.resolve("examples/orders.yml"));
        assertThat(context.find(ORDERS).orElseThrow().provenance().origin()).isEqualTo("examples/orders.yml:1");
    }

    @Test
    void an_edit_shows_in_every_context() throws Exception {
        contexts.write("examples/orders.yml", EXAMPLE);
        WorkspaceContext other = contexts.open();
        assertThat(context.find(ORDERS)).isPresent();
        assertThat(other.find(ORDERS)).isPresent();
        contexts.write("examples/orders.yml", EXAMPLE.replace("count(*)", "sum(1)"));
        for (WorkspaceContext each : List.of(context, other)) {
            until(() -> each.find(ORDERS).orElseThrow().content().contains("sum(1)"));
        }
    }

    @Test
    void an_edit_of_the_same_size_and_time_shows() throws Exception {
        contexts.write("examples/orders.yml", EXAMPLE);
        FileTime modified = Files.getLastModifiedTime(contexts.path("examples/orders.yml"));
        assertThat(context.find(ORDERS)).isPresent();
        contexts.write("examples/orders.yml", EXAMPLE.replace("from orders", "from offers"));
        Files.setLastModifiedTime(contexts.path("examples/orders.yml"), modified);
        until(() -> context.find(ORDERS).orElseThrow().content().contains("offers"));
    }

    @Test
    void a_file_that_goes_takes_its_entries_with_it() throws Exception {
        contexts.write("examples/orders.yml", EXAMPLE);
        assertThat(context.find(ORDERS)).isPresent();
        Files.move(contexts.path("examples/orders.yml"), contexts.path("examples/renamed.yml"));
        until(() -> context.find(ORDERS).orElseThrow().provenance().origin().equals("examples/renamed.yml:1"));
        Files.delete(contexts.path("examples/renamed.yml"));
        until(() -> context.find(ORDERS).isEmpty());
    }

    @Test
    void a_broken_file_is_named_and_the_rest_works_on() throws Exception {
        contexts.write("examples/orders.yml", EXAMPLE);
        assertThat(context.find(ORDERS)).isPresent();
        contexts.write("examples/orders.yml", EXAMPLE + "stat: verified\n");
        contexts.write("examples/other.yml", EXAMPLE.replace("orders", "parts"));
        until(() -> !context.broken().isEmpty());
        assertThat(context.broken())
                .containsExactly(new BrokenFile(
                        "examples/orders.yml",
                        "line 3: unknown key \"stat\". Did you mean state? Known here: "
                                + "by, datasource, name, on, question, source, sql, state, subject, tags."));
        assertThat(context.list(EntryFilter.kind("example")))
                .extracting(entry -> entry.id().name())
                .containsExactly("how-many-orders", "how-many-parts");
        contexts.write("examples/orders.yml", EXAMPLE + "state: verified\n");
        until(() -> context.broken().isEmpty());
    }

    @Test
    void what_is_not_text_is_broken() throws IOException {
        Files.createDirectories(root.resolve("examples"));
        Files.write(root.resolve("examples/a.yml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(context.broken())
                .containsExactly(new BrokenFile("examples/a.yml", "is not UTF-8. Save it as UTF-8."));
    }

    @Test
    void two_sides_of_a_merge_are_told_by_their_line_and_never_taken_for_words() throws IOException {
        contexts.write("knowledge/churn.md", "# Churn\n<<<<<<< HEAD\nA year.\n=======\nA month.\n>>>>>>> theirs\n");

        assertThat(context.broken()).singleElement().satisfies(broken -> assertThat(broken.reason())
                .startsWith("line 2: conflict markers of a git merge"));
    }

    @Test
    void deciding_on_an_entry_names_the_conflict_of_its_file() throws Exception {
        contexts.write("examples/orders.yml", EXAMPLE);
        assertThat(context.find(ORDERS)).isPresent();
        String torn = "<<<<<<< HEAD\n" + EXAMPLE + "=======\n" + EXAMPLE + "state: verified\n>>>>>>> theirs\n";
        contexts.write("examples/orders.yml", torn);
        for (State state : List.of(State.ACCEPTED, State.VERIFIED, State.REJECTED)) {
            assertThatThrownBy(() -> context.decide(ORDERS, state, ""))
                    .isInstanceOfSatisfying(DatusException.class, refusal -> {
                        assertThat(refusal.message())
                                .startsWith("examples/orders.yml line 1: conflict markers of a git merge");
                        assertThat(refusal.hint()).startsWith("Resolve them first");
                    });
        }
        assertThatThrownBy(() -> context.delete("forget", List.of(ORDERS)))
                .hasMessageContaining("conflict markers of a git merge");
        assertThat(contexts.text("examples/orders.yml")).isEqualTo(torn);
    }

    @Test
    void of_two_files_with_one_entry_the_first_by_path_counts_whichever_came_first() throws Exception {
        contexts.write("examples/z.yml", EXAMPLE);
        assertThat(context.find(ORDERS)).isPresent();
        contexts.write("examples/a.yml", EXAMPLE.replace("count(*)", "sum(1)"));
        until(() -> !context.broken().isEmpty());
        assertThat(context.broken())
                .containsExactly(new BrokenFile(
                        "examples/z.yml",
                        "line 1: example:demo/how-many-orders stands in examples/a.yml already, which comes first and counts. "
                                + "Remove one of the two, or give it another name."))
                .isEqualTo(FileReview.of(contexts.workspace()).broken());
        assertThat(context.find(ORDERS).map(Entry::content)).contains("select sum(1) from orders");
        Files.delete(contexts.path("examples/a.yml"));
        until(() -> context.broken().isEmpty());
        assertThat(context.find(ORDERS).map(Entry::content)).contains("select count(*) from orders");
    }

    @Test
    void removing_the_entry_that_counts_lets_the_other_in_at_the_next_use() throws Exception {
        contexts.write("examples/a.yml", EXAMPLE);
        contexts.write("examples/z.yml", EXAMPLE.replace("count(*)", "sum(1)"));
        assertThat(context.broken()).hasSize(1);
        context.delete("forget", List.of(ORDERS));
        assertThat(context.find(ORDERS).map(Entry::content)).contains("select sum(1) from orders");
        assertThat(context.broken()).isEmpty();
        assertThat(contexts.files().keySet()).containsExactly("examples/z.yml");
    }

    @Test
    void what_else_a_file_holds_counts_and_can_be_decided_of() throws Exception {
        contexts.write("reference_sql/a.sql", "-- One\nselect 1;\n");
        contexts.write("reference_sql/b.sql", "-- One\n-- name: a\nselect 3;\n-- Two\nselect 2;\n");
        EntryId one = new EntryId("reference_sql", "demo", "a");
        EntryId two = new EntryId("reference_sql", "demo", "two");
        assertThat(context.broken()).extracting(BrokenFile::path).containsExactly("reference_sql/b.sql");
        context.decide(two, State.VERIFIED, "");
        assertThat(context.find(two).orElseThrow().state()).isEqualTo(State.VERIFIED);
        assertThat(context.find(one).map(Entry::content)).contains("select 1");
        assertThat(context.broken()).extracting(BrokenFile::path).containsExactly("reference_sql/b.sql");
    }

    @Test
    void a_file_that_cannot_be_read_leaves_its_entry_to_one_that_can() throws Exception {
        contexts.write("examples/a.yml", EXAMPLE);
        assertThat(context.find(ORDERS)).isPresent();
        contexts.write("examples/a.yml", EXAMPLE + "stat: verified\n");
        contexts.write("examples/z.yml", EXAMPLE.replace("count(*)", "sum(1)"));
        until(() -> context.find(ORDERS).orElseThrow().content().contains("sum(1)"));
        assertThat(context.broken())
                .extracting(BrokenFile::path)
                .containsExactly("examples/a.yml")
                .isEqualTo(FileReview.of(contexts.workspace()).broken().stream()
                        .map(BrokenFile::path)
                        .toList());
    }

    @Test
    void links_are_not_followed(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.md"), "# Secret\n");
        Files.createDirectories(root.resolve("knowledge"));
        Files.createSymbolicLink(root.resolve("knowledge/a.md"), elsewhere.resolve("secret.md"));
        Files.createSymbolicLink(root.resolve("knowledge/all"), elsewhere);
        Files.writeString(elsewhere.resolve("example.yml"), EXAMPLE);
        Files.createSymbolicLink(root.resolve("examples"), elsewhere);
        assertThat(context.list(EntryFilter.all())).isEmpty();
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_text() throws IOException {
        contexts.write("examples/orders.yml", "\uFEFF" + EXAMPLE);
        context.decide(ORDERS, State.VERIFIED, "");
        assertThat(contexts.text("examples/orders.yml"))
                .startsWith("\uFEFFquestion:")
                .contains("state: verified");
    }
}
