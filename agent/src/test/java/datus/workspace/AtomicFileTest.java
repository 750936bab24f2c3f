package datus.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.error.DatusException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void a_file_is_created_with_its_folders() {
        AtomicFile.write(folder.resolve("a/b/c.txt"), "héllo");
        assertThat(folder.resolve("a/b/c.txt")).hasContent("héllo");
    }

    @Test
    void a_replaced_file_keeps_its_permissions() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        AtomicFile.write(file, "new");
        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void a_symbolic_link_stays_one() throws IOException {
        Path real = Files.writeString(folder.resolve("real"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        AtomicFile.write(link, "new");
        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("new");
    }

    @Test
    void what_fails_half_way_leaves_the_old_file_and_nothing_else() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        assertThatThrownBy(() -> AtomicFile.write(file, temporary -> {
                    Files.writeString(temporary, "half");
                    throw new IOException("power cut");
                }))
                .isInstanceOfSatisfying(DatusException.class, e -> {
                    assertThat(e.message()).isEqualTo("Cannot write a: power cut.");
                    assertThat(e.hint()).startsWith("What was there before is unchanged.");
                });
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void a_file_system_that_takes_no_more_leaves_the_old_file() throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "old");
        Process child = LargeWriter.startWithRoomFor(64, file);
        assertThat(child.waitFor()).isEqualTo(LargeWriter.REFUSED);
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }
}
