package datus.tool.context;

import com.google.auto.service.AutoService;
import datus.semantic.kind.MetricKind;
import datus.tool.Tool;

/** {@code search_metrics}: metrics by what they measure. */
@AutoService(Tool.class)
public final class SearchMetricsTool extends EntrySearchTool {

    public SearchMetricsTool() {
        super(
                "search_metrics",
                "Finds defined metrics by what they measure. Where one fits, compute it by query_metrics rather than by SQL of your own.",
                MetricKind.NAME);
    }
}
