package datus.data.duckdb;

import datus.data.EngineQuery;
import datus.data.NotebookEngine;
import datus.data.source.AnsiDialect;
import datus.data.text.ReservedWords;
import java.util.List;
import java.util.regex.Pattern;

/** How DuckDB writes SQL. Its keywords and functions are asked of the engine, once. */
final class DuckDbDialect extends AnsiDialect {
    private static final Pattern BARE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final String KEYWORDS = "SELECT DISTINCT upper(keyword_name) FROM duckdb_keywords() ORDER BY 1";
    private static final String FUNCTIONS = "SELECT DISTINCT upper(function_name) FROM duckdb_functions()"
            + " WHERE regexp_full_match(function_name, '[a-z][a-z0-9_]*') ORDER BY 1";

    private final Lazy<List<String>> keywords;
    private final Lazy<List<String>> functions;

    DuckDbDialect(NotebookEngine engine) {
        super("DuckDB");
        keywords = new Lazy<>(() -> EngineQuery.texts(engine, KEYWORDS));
        functions = new Lazy<>(() -> EngineQuery.texts(engine, FUNCTIONS));
    }

    @Override
    protected boolean isBare(String identifier) {
        return BARE.matcher(identifier).matches() && !ReservedWords.contains(identifier);
    }

    @Override
    public List<String> keywords() {
        return keywords.get();
    }

    @Override
    public List<String> functions() {
        return functions.get();
    }
}
