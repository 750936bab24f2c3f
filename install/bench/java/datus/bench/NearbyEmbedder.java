package datus.bench;

import datus.context.Embedder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Stands in for the model where hundreds of thousands of texts would take it half an hour: each text has the vector of one that the model
 * embedded, moved a little, always the same way.
 */
record NearbyEmbedder(Embedder real, List<float[]> embedded) implements Embedder {
    private static final double MOVED = 0.4;

    /** Embeds the first texts of a corpus. */
    static NearbyEmbedder of(Embedder model, Corpus corpus, int texts) {
        List<float[]> embedded = new ArrayList<>();
        for (int i = 0; i < texts; i++) {
            embedded.addAll(model.embed(List.of(corpus.entry(i).text())));
        }
        return new NearbyEmbedder(model, embedded);
    }

    @Override
    public String model() {
        return real.model();
    }

    @Override
    public int dimension() {
        return real.dimension();
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        return texts.stream().map(this::moved).toList();
    }

    private float[] moved(String text) {
        Random random = new Random(text.hashCode());
        float[] vector = embedded.get(random.nextInt(embedded.size())).clone();
        double length = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] += (float) (MOVED * random.nextGaussian() / Math.sqrt(vector.length));
            length += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(length);
        }
        return vector;
    }
}
