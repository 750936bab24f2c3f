package datus.context.bootstrap;

import java.util.Locale;

/** A part of the context that a bootstrap fills. */
public enum Component {
    METADATA,
    SEMANTIC_MODELS,
    METRICS,
    REFERENCE_SQL,
    KNOWLEDGE,
    NOTEBOOKS;

    /** As typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
