package datus.answer.metric;

import datus.answer.Lore;
import datus.semantic.SemanticLayer;
import datus.semantic.compile.MetricCompiler;
import datus.semantic.compile.SqlStyle;

/** What is made of a semantic layer once and used for many questions. Confined to the execute thread. */
final class KnownLayer {
    private final Lore lore;
    private final SqlStyle style;
    private final MetricCompiler compiler;
    private final MetricNames names;
    private final DimensionValues values;

    KnownLayer(Lore lore, SqlStyle style) {
        this.lore = lore;
        this.style = style;
        this.compiler = compilerOf(lore.layer());
        this.names = freshNames(lore.layer());
        this.values = new DimensionValues(compiler);
    }

    boolean isOf(Lore other) {
        return lore.layer().equals(other.layer()) && lore.synonyms().equals(other.synonyms());
    }

    SemanticLayer layer() {
        return lore.layer();
    }

    MetricCompiler compiler() {
        return compiler;
    }

    MetricCompiler compilerOf(SemanticLayer other) {
        return new MetricCompiler(other, style);
    }

    MetricNames names() {
        return names;
    }

    /** Names that can be added to. */
    MetricNames freshNames(SemanticLayer of) {
        MetricNames fresh = new MetricNames(of);
        lore.synonyms().forEach(synonym -> fresh.and(synonym.word(), synonym.means()));
        return fresh;
    }

    DimensionValues values() {
        return values;
    }
}
