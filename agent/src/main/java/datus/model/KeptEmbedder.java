package datus.model;

import datus.context.Embedder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the vectors that another embedder makes in a file of the state folder, so that what many examples mean is found out once and not
 * in each process. A text that comes alone is a question: it is seldom asked again, and not kept. Any thread may call.
 */
public final class KeptEmbedder implements Embedder {
    /** Half a second of work: that much is lost at most where a process ends meanwhile. */
    private static final int BATCH = 128;

    private final Embedder maker;
    private final VectorFile file;
    private final Map<TextDigest, float[]> known = new HashMap<>();

    /** @param state the folder, which is made with the first vectors */
    public KeptEmbedder(Embedder maker, Path state) {
        this.maker = maker;
        this.file = new VectorFile(state, "vectors-" + maker.model() + ".bin", maker.dimension());
    }

    @Override
    public String model() {
        return maker.model();
    }

    @Override
    public int dimension() {
        return maker.dimension();
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        return texts.size() == 1 ? maker.embed(texts) : kept(texts);
    }

    private synchronized List<float[]> kept(List<String> texts) {
        Map<TextDigest, String> wanted = new LinkedHashMap<>();
        texts.forEach(text -> wanted.put(TextDigest.of(text), text));
        if (!known.keySet().containsAll(wanted.keySet())) {
            known.putAll(file.news());
            make(wanted);
        }
        return texts.stream().map(text -> known.get(TextDigest.of(text))).toList();
    }

    private void make(Map<TextDigest, String> wanted) {
        List<TextDigest> missing = wanted.keySet().stream()
                .filter(digest -> !known.containsKey(digest))
                .toList();
        for (int from = 0; from < missing.size(); from += BATCH) {
            List<TextDigest> batch = missing.subList(from, Math.min(from + BATCH, missing.size()));
            List<float[]> vectors = maker.embed(batch.stream().map(wanted::get).toList());
            Map<TextDigest, float[]> made = new LinkedHashMap<>();
            for (int i = 0; i < batch.size(); i++) {
                made.put(batch.get(i), vectors.get(i));
            }
            known.putAll(made);
            file.add(made);
        }
    }
}
