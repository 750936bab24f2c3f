package datus.context.sqlite;

import datus.context.Embedder;
import datus.context.search.Segmentation;
import java.util.ArrayList;
import java.util.List;

/** A small model for tests: texts are near each other as far as they share words, and "staff" is what "employees" is. */
public record WordsEmbedder(String model) implements Embedder {
    private static final int DIMENSION = 128;

    public WordsEmbedder() {
        this("words");
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        List<float[]> vectors = new ArrayList<>();
        for (String text : texts) {
            float[] vector = new float[DIMENSION];
            for (String word : Segmentation.ofQuery(text.replace("employees", "staff"))) {
                vector[Math.floorMod(word.hashCode() * 31, DIMENSION)] += 1;
            }
            vectors.add(normal(vector));
        }
        return vectors;
    }

    private static float[] normal(float[] vector) {
        double length = 0;
        for (float part : vector) {
            length += part * part;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(Math.max(length, Float.MIN_NORMAL));
        }
        return vector;
    }
}
