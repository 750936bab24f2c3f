package datus.model;

import datus.context.Embedder;

/** The model of meaning that tests share, since each one more takes a second and 200 MB. */
public final class TestMeaning {
    private static final Embedder MODEL = new MiniLmEmbedder();

    private TestMeaning() {}

    /** Loaded with its first use. */
    public static Embedder model() {
        return MODEL;
    }
}
