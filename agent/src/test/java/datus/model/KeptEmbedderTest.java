package datus.model;

import static org.assertj.core.api.Assertions.assertThat;

import datus.context.Embedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptEmbedderTest {
    private static final List<String> TEXTS =
            IntStream.range(0, 300).mapToObj(i -> "question " + i).toList();

    private @TempDir Path folder;
    private final Lengths lengths = new Lengths();

    /** Makes vectors of the lengths of texts, and remembers which were asked for. */
    private static final class Lengths implements Embedder {
        private final List<String> asked = new ArrayList<>();

        @Override
        public String model() {
            return "lengths";
        }

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public synchronized List<float[]> embed(List<String> texts) {
            asked.addAll(texts);
            return texts.stream()
                    .map(text -> new float[] {text.length(), text.hashCode()})
                    .toList();
        }
    }

    private KeptEmbedder embedder() {
        return new KeptEmbedder(lengths, folder.resolve("state"));
    }

    private Path file() {
        return folder.resolve("state/vectors-lengths.bin");
    }

    private void checkAll() {
        assertThat(embedder().embed(TEXTS))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyElementsOf(new Lengths().embed(TEXTS));
    }

    @Test
    void whatOneMadeAnotherReads() {
        checkAll();
        assertThat(lengths.asked).containsExactlyElementsOf(TEXTS);
        checkAll();
        assertThat(lengths.asked).hasSameSizeAs(TEXTS);
    }

    @Test
    void whatAnotherAddsMeanwhileIsSeenWithTheNextText() {
        KeptEmbedder one = embedder();
        one.embed(TEXTS.subList(0, 10));
        embedder().embed(TEXTS.subList(0, 200));
        one.embed(TEXTS);
        assertThat(lengths.asked).hasSameSizeAs(TEXTS);
    }

    @Test
    void aTextAloneIsNotKept() {
        embedder().embed(List.of("how many"));
        assertThat(file()).doesNotExist();
    }

    @Test
    void twoAtOnceSpoilNothing() {
        CompletableFuture.allOf(CompletableFuture.runAsync(this::checkAll), CompletableFuture.runAsync(this::checkAll))
                .join();
        checkAll();
    }

    @Test
    void aFileOfAnotherKindIsBegunAnew() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "what is this? ".repeat(100));
        checkAll();
        int asked = lengths.asked.size();
        checkAll();
        assertThat(lengths.asked).hasSize(asked);
    }

    @Test
    void whatIsDamagedIsMadeAgainAndTheRestStays() throws IOException {
        checkAll();
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length / 2] ^= 1;
        Files.write(file(), bytes);
        Files.write(file(), new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
        checkAll();
        assertThat(lengths.asked).hasSize(TEXTS.size() + 1);
        checkAll();
        assertThat(lengths.asked).hasSize(TEXTS.size() + 1);
    }

    @Test
    void aFileThatWasCutIsFilledAgain() throws IOException {
        checkAll();
        Files.write(file(), Arrays.copyOf(Files.readAllBytes(file()), 700));
        checkAll();
        checkAll();
        assertThat(lengths.asked).hasSizeBetween(TEXTS.size() + 1, 2 * TEXTS.size() - 1);
    }

    @Test
    void whereNothingCanBeWrittenItIsMadeEachTime() throws IOException {
        Files.writeString(folder.resolve("state"), "a file in place of the folder");
        checkAll();
        checkAll();
        assertThat(lengths.asked).hasSize(2 * TEXTS.size());
    }
}
