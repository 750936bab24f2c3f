package datus.context;

import java.util.List;

/** Turns texts into vectors of which the near ones mean much the same. Any thread may call. */
public interface Embedder {

    /** Name and version; vectors of different models are never compared. */
    String model();

    int dimension();

    /** One vector of length 1 for each text, in order. */
    List<float[]> embed(List<String> texts);
}
