package datus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MiniLmEmbedderTest {
    private final MiniLmEmbedder embedder = new MiniLmEmbedder();

    @Test
    void texts_that_mean_the_same_are_near() {
        List<float[]> vectors = embedder.embed(List.of(
                "How many singers do we have?", "What is the number of vocalists?", "Which stadium is the largest?"));
        assertThat(vectors).allSatisfy(vector -> {
            assertThat(vector).hasSize(embedder.dimension());
            assertThat(nearness(vector, vector)).isCloseTo(1, within(1e-5));
        });
        assertThat(nearness(vectors.get(0), vectors.get(1))).isGreaterThan(0.6);
        assertThat(nearness(vectors.get(0), vectors.get(2))).isLessThan(0.4);
    }

    @Test
    void a_text_has_the_same_vector_in_any_company() {
        String text = "monthly revenue by région, 2024: 净收入?";
        float[] alone = embedder.embed(List.of(text)).get(0);
        float[] among = embedder.embed(List.of("x".repeat(500), text, "")).get(1);
        assertThat(among).isEqualTo(alone);
        assertThat(new MiniLmEmbedder().embed(List.of(text)).get(0)).isEqualTo(alone);
    }

    @Test
    void words_are_cut_into_the_pieces_the_model_knows() throws IOException {
        try (Reader vocabulary = new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")),
                StandardCharsets.UTF_8)) {
            WordPieces pieces = WordPieces.read(vocabulary);
            assertThat(pieces.of("Hello, Wörld!", 16)).containsExactly(101, 7592, 1010, 2088, 999, 102);
            assertThat(pieces.of("embeddings", 16)).containsExactly(101, 7861, 8270, 4667, 2015, 102);
            assertThat(pieces.of("hello ".repeat(50), 8)).hasSize(8).endsWith(102);
        }
    }

    private static double nearness(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }
}
