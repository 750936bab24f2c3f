package datus.tool.context;

import com.google.auto.service.AutoService;
import datus.context.kind.Knowledge;
import datus.tool.Tool;

/** {@code search_knowledge}: terms and rules of the business. */
@AutoService(Tool.class)
public final class SearchKnowledgeTool extends EntrySearchTool {

    public SearchKnowledgeTool() {
        super(
                "search_knowledge",
                "Finds what people wrote down of terms and rules of the business. Look here for each word of the question that names no table, column or metric.",
                Knowledge.KIND);
    }
}
