package datus.semantic.compile;

import datus.semantic.SemanticModel;
import java.util.List;

/** Measures of one model that are computed in one pass over its rows. */
record Group(SemanticModel model, List<Leaf> leaves) {
    Group {
        leaves = List.copyOf(leaves);
    }

    /** What its query is called. */
    String name() {
        return leaves.size() == 1 ? leaves.get(0).name() : model.name();
    }

    Leaf first() {
        return leaves.get(0);
    }

    boolean isRunning() {
        return first().running().isPresent();
    }

    boolean isSnapshot() {
        return first().source().measure().snapshot().isPresent();
    }
}
