package datus.evaluation.judge;

import datus.evaluation.Answerers;
import datus.evaluation.KnownLore;
import java.util.List;
import java.util.Map;

/** What each part of an answerer is worth: the same questions asked of one that lacks it. */
public record Ablation(Map<String, Answerers> variants) {

    /** What came of one variant. */
    public record Row(String variant, Counts counts) {}

    /** A row for each variant, in their order, knowing that. */
    public List<Row> of(Examination examination, KnownLore known) {
        return variants.entrySet().stream()
                .map(variant -> new Row(
                        variant.getKey(),
                        examination.of(variant.getValue(), known).counts()))
                .toList();
    }
}
