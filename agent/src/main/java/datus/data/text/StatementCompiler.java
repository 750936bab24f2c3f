package datus.data.text;

import datus.data.text.SqlToken.Kind;
import java.util.List;
import java.util.Set;

/** Makes a statement that a person wrote into one that an engine runs: parameters bound, named SQL put in. */
public final class StatementCompiler {
    private static final Set<String> QUERY_STARTS = Set.of("SELECT", "WITH", "FROM", "VALUES", "PIVOT", "UNPIVOT");

    private final String whole;
    private final Parameters parameters;
    private final LazyQueries lazy;

    public StatementCompiler(String whole, Parameters parameters, LazyQueries lazy) {
        this.whole = whole;
        this.parameters = parameters;
        this.lazy = lazy;
    }

    public BoundSql compile(Statement statement) {
        BoundSql.Builder into = new BoundSql.Builder(whole);
        int start = statement.start();
        int end = start + statement.text().length();
        List<LazyQueries.Query> named = lazy.namedIn(statement.text());
        if (named.isEmpty()) {
            parameters.bind(whole, start, end, into);
            return into.build();
        }
        int query = start + queryStart(statement.text());
        parameters.bind(whole, start, query, into);
        inline(named, into, query, end);
        return into.build();
    }

    private void inline(List<LazyQueries.Query> named, BoundSql.Builder into, int query, int end) {
        List<SqlToken> rest = SqlTokens.withoutComments(whole.substring(query, end));
        boolean hasWith = rest.get(0).isWord("WITH");
        boolean recursive = hasWith && rest.get(1).isWord("RECURSIVE");
        into.add(recursive ? "WITH RECURSIVE " : "WITH ");
        for (int i = 0; i < named.size(); i++) {
            BoundSql inner = parameters.bind(named.get(i).sql().text());
            into.add(i == 0 ? "" : ", ").add(named.get(i).name() + " AS (" + inner.text() + ")");
            inner.values().forEach(into::bind);
        }
        into.add(hasWith ? ", " : " ");
        int skipped = hasWith ? rest.get(recursive ? 1 : 0).end() : 0;
        parameters.bind(whole, query + skipped, end, into);
    }

    /** Where the query of a statement starts, as in INSERT INTO t SELECT; 0 if it is a query itself. */
    private static int queryStart(String sql) {
        int depth = 0;
        for (SqlToken token : SqlTokens.withoutComments(sql)) {
            depth += token.isSymbol('(') ? 1 : token.isSymbol(')') ? -1 : 0;
            if (depth == 0 && token.kind() == Kind.WORD && QUERY_STARTS.contains(token.upper())) {
                return token.start();
            }
        }
        return 0;
    }
}
