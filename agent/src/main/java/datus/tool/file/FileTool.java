package datus.tool.file;

import datus.tool.Tool;
import datus.tool.ToolSession;

/** What works on files: for who sees the whole datasource, since a file may hold what is out of a scope. */
interface FileTool extends Tool {

    @Override
    default boolean isOffered(ToolSession session) {
        return session.scope().tables().isEmpty();
    }
}
