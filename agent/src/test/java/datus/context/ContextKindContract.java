package datus.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.error.DatusException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link ContextKind} with a folder keeps to; a kind's test inherits it and brings entries and files of its own. */
public abstract class ContextKindContract {
    /** Decisions are dated by the day. */
    protected static final Instant DAY = Instant.parse("2026-11-20T00:00:00Z");

    protected static final Provenance PERSON = new Provenance("file", "", "li", DAY);
    private static final Instant MODIFIED = Instant.parse("2026-11-22T08:00:00Z");

    protected abstract ContextKind kind();

    /** An entry of that name about the datasource {@code demo} that says all that an entry of this kind can say. */
    protected abstract Entry full(String name);

    /** The same with another content. */
    protected abstract Entry changed(Entry entry);

    /** A file as a person writes it, with comments that contain {@code KEEP}; it holds at least one entry. */
    protected abstract String handwritten();

    /** A file that cannot be read. */
    protected abstract String broken();

    /** What is said of it, with the line. */
    protected abstract String fault();

    protected final ContextFolder folder() {
        return kind().folder().orElseThrow();
    }

    protected final List<Entry> read(String path, String text) {
        return folder().read(new ContextFile(path, text, "demo", MODIFIED));
    }

    private Entry only(String path, String text) {
        List<Entry> entries = read(path, text);
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    /** But for where it stands, which nobody knew before. */
    private static Entry placed(Entry entry, Entry read) {
        return entry.decided(
                entry.state(),
                new Provenance(
                        entry.provenance().source(),
                        read.provenance().origin(),
                        entry.provenance().by(),
                        entry.provenance().at()));
    }

    private String handwrittenPath() {
        return folder().name() + "/By Hand" + folder().extensions().get(0);
    }

    @Test
    void is_found_and_says_what_it_is() {
        assertThat(ServiceLoader.load(ContextKind.class)).anyMatch(found -> found.getClass() == kind().getClass());
        assertThat(kind().name()).matches("[a-z_]+");
        assertThat(kind().title()).isNotBlank();
    }

    @Test
    void what_was_written_is_read() {
        Entry entry = full("revenue");
        String path = folder().path(entry);
        Entry read = only(path, folder().write(entry, Optional.empty()));
        assertThat(read).isEqualTo(placed(entry, read));
        assertThat(read.provenance().origin()).matches(path + ":\\d+");
    }

    @Test
    void writing_what_was_read_changes_nothing() {
        for (String newline : List.of("\n", "\r\n")) {
            String text = handwritten().replace("\n", newline);
            assertThat(read(handwrittenPath(), text)).isNotEmpty().allSatisfy(entry -> assertThat(
                            folder().write(entry, Optional.of(text)))
                    .isEqualTo(text));
        }
    }

    @Test
    void what_a_person_wrote_around_it_stays() {
        Entry entry = read(handwrittenPath(), handwritten()).get(0);
        Entry decided = changed(entry).decided(State.VERIFIED, new Provenance("file", "", "ana", DAY));
        String text = folder().write(decided, Optional.of(handwritten()));
        assertThat(text.lines().filter(line -> line.contains("KEEP")).toList())
                .isNotEmpty()
                .isEqualTo(handwritten()
                        .lines()
                        .filter(line -> line.contains("KEEP"))
                        .toList());
        Entry read = read(handwrittenPath(), text).get(0);
        assertThat(read.id()).isEqualTo(entry.id());
        assertThat(read.content()).isEqualTo(changed(entry).content());
        assertThat(read.provenance().by()).isEqualTo("ana");
    }

    @Test
    void lines_end_as_they_did() {
        String text = handwritten().replace("\n", "\r\n");
        Entry entry = read(handwrittenPath(), text).get(0);
        String written = folder().write(
                        entry.decided(State.VERIFIED, new Provenance("file", "", "ana", DAY)), Optional.of(text));
        assertThat(written).isNotEqualTo(text);
        assertThat(written.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void what_is_removed_is_gone() {
        Entry entry = full("revenue");
        String text = folder().write(entry, Optional.empty());
        assertThat(folder().remove(entry.id(), text)).isEmpty();
        List<Entry> entries = read(handwrittenPath(), handwritten());
        List<EntryId> left = folder().remove(entries.get(0).id(), handwritten()).stream()
                .flatMap(rest -> read(handwrittenPath(), rest).stream())
                .map(Entry::id)
                .toList();
        assertThat(left)
                .containsExactlyElementsOf(
                        entries.stream().skip(1).map(Entry::id).toList());
    }

    @Test
    void an_empty_file_holds_nothing() {
        assertThat(read(handwrittenPath(), "")).isEmpty();
    }

    @Test
    void a_broken_file_is_named_with_line_and_reason() {
        assertThatThrownBy(() -> read(handwrittenPath(), broken()))
                .isInstanceOfSatisfying(DatusException.class, e -> assertThat(e.message())
                        .startsWith(handwrittenPath())
                        .contains(fault()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "revenue",
                "各地区收入",
                "Umsatz je Straße?",
                "con",
                "../../etc/passwd",
                "a:b*c|d<e>f\"g\\h",
                "…",
                "a name that is so long that no file system in the whole world would take all of it for a file's name, no"
            })
    void every_name_has_a_safe_path_and_comes_back(String name) {
        Entry entry = full(name);
        String path = folder().path(entry);
        assertThat(path).startsWith(folder().name() + "/").doesNotContain("..").isEqualTo(folder().path(entry));
        assertThat(Stream.of(path.split("/")).toList()).allSatisfy(part -> assertThat(part)
                .hasSizeBetween(1, 80)
                .doesNotContainPattern("[\\\\:*?\"<>|\\p{Cntrl}\\s]")
                .doesNotMatch("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?")
                .doesNotStartWith("."));
        assertThat(only(path, folder().write(entry, Optional.empty())).id()).isEqualTo(entry.id());
    }
}
