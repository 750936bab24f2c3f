package datus.data.guard;

/** Which of DuckDB's own functions SQL by an agent may call; the list is a resource, and what is not on it is refused. */
final class DuckDbFunctions {
    private final WordLists lists = new WordLists("duckdb-functions.txt");

    /** May stand where a value does: scalar functions, aggregates, windows. */
    boolean isValue(String name) {
        return lists.has("values", name)
                || lists.has("operators", name)
                || name.startsWith("collate_")
                || name.startsWith("icu_collate_");
    }

    /** Makes rows of values alone. */
    boolean makesRows(String name) {
        return lists.has("rows", name);
    }

    /** Reads files that its first argument names. */
    boolean readsFiles(String name) {
        return lists.has("files", name);
    }

    /** Reads the table that its first argument names. */
    boolean readsTable(String name) {
        return lists.has("tables", name);
    }

    /** Says how a file is read, and does nothing else. */
    boolean isFileOption(String name) {
        return lists.has("options", name);
    }

    /** Known, and not for agents. */
    boolean isRefused(String name) {
        return lists.has("refused", name) || name.startsWith("__");
    }
}
