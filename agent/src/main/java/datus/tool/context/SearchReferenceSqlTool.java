package datus.tool.context;

import com.google.auto.service.AutoService;
import datus.context.kind.Example;
import datus.context.kind.ReferenceSqlKind;
import datus.tool.Tool;

/** {@code search_reference_sql}: SQL that is known, with what it answers. */
@AutoService(Tool.class)
public final class SearchReferenceSqlTool extends EntrySearchTool {

    public SearchReferenceSqlTool() {
        super(
                "search_reference_sql",
                "Finds SQL that people keep for reference, and questions with the SQL that answers them. Only what is verified is known to be right.",
                ReferenceSqlKind.KIND,
                Example.KIND);
    }
}
