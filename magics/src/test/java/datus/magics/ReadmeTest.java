package datus.magics;

import static org.assertj.core.api.Assertions.assertThat;

import datus.kernel.MagicHelp;
import datus.kernel.MagicSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void theReadmeListsAllMagicsAsTheyDescribeThemselves() throws IOException {
        assertThat(Files.readString(Path.of("README.md")).contains(table()))
                .as("README.md holds this table of all magics:\n\n%s", table())
                .isTrue();
    }

    private static String table() {
        return "| magic | also | does | to undo |\n|---|---|---|---|\n"
                + Stream.of(MagicSpec.Journey.values())
                        .flatMap(journey -> NotebookMagics.load().stream()
                                .filter(magic -> magic.spec().journey() == journey))
                        .map(ReadmeTest::row)
                        .collect(Collectors.joining());
    }

    private static String row(NotebookMagic magic) {
        MagicSpec spec = magic.spec();
        String aliases = spec.aliases().stream().map(alias -> "`" + alias + "`").collect(Collectors.joining(" "));
        return "| `" + MagicHelp.signature(spec).replace("|", "\\|") + "` | " + aliases + " | " + spec.summary() + " | "
                + magic.undo().orElse("") + " |\n";
    }
}
