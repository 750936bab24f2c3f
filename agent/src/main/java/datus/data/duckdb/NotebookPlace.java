package datus.data.duckdb;

import datus.data.Control;

/** The notebook's own tables, and those of one schema before them. */
public record NotebookPlace(String searchPath) implements EnginePlace {

    /** Only the notebook's own. */
    public static NotebookPlace own() {
        return new NotebookPlace("memory.main");
    }

    @Override
    public Hold hold(boolean write, Control control) {
        return () -> {};
    }

    @Override
    public void close() {}
}
