package datus.context.bootstrap;

import java.util.Locale;
import java.util.Set;

/** A part of the context that a bootstrap fills. */
public enum Component {
    METADATA,
    SEMANTIC_MODELS,
    METRICS,
    REFERENCE_SQL,
    KNOWLEDGE,
    NOTEBOOKS;

    /** The kinds of the entries it consists of. */
    public Set<String> kinds() {
        return switch (this) {
            case METADATA -> Set.of("table", "column", "value");
            case SEMANTIC_MODELS -> Set.of("semantic_model");
            case METRICS -> Set.of("metric");
            case REFERENCE_SQL, NOTEBOOKS -> Set.of("reference_sql", "example");
            case KNOWLEDGE -> Set.of("knowledge");
        };
    }

    /** As typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
