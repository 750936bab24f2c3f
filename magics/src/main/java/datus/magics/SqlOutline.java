package datus.magics;

import datus.data.text.SqlToken;
import datus.data.text.SqlToken.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a statement, however unfinished, reads from: its tables and subqueries with their aliases, and its common table
 * expressions.
 *
 * @param sources in the order of the text, at any depth
 * @param ctes by name in lower case
 */
record SqlOutline(List<Source> sources, Map<String, Query> ctes) {
    private static final Set<String> NO_ALIAS = Set.of(
            "WHERE",
            "ON",
            "USING",
            "GROUP",
            "ORDER",
            "HAVING",
            "LIMIT",
            "JOIN",
            "LEFT",
            "RIGHT",
            "FULL",
            "INNER",
            "CROSS",
            "NATURAL",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "SET",
            "VALUES",
            "SELECT",
            "WINDOW",
            "QUALIFY",
            "OFFSET",
            "ASOF",
            "POSITIONAL",
            "ANTI",
            "SEMI",
            "LATERAL",
            "FETCH",
            "FOR",
            "TABLESAMPLE",
            "RETURNING",
            "FROM",
            "AS",
            "PIVOT");

    private static final Set<String> SOURCE_FOLLOWS = Set.of("FROM", "JOIN", "UPDATE", "INTO");
    private static final int NOWHERE = -1;

    SqlOutline {
        sources = List.copyOf(sources);
        ctes = Map.copyOf(ctes);
    }

    /** Tokens of a query inside a statement. */
    record Query(List<SqlToken> tokens) {
        Query {
            tokens = List.copyOf(tokens);
        }
    }

    /**
     * One thing that a statement reads from.
     *
     * @param alias what its columns are qualified with
     * @param table its name, with or without schema; empty for a subquery
     * @param query the subquery
     */
    record Source(String alias, Optional<String> table, Optional<Query> query) {}

    static SqlOutline of(List<SqlToken> tokens) {
        List<Source> sources = new ArrayList<>();
        Map<String, Query> ctes = new LinkedHashMap<>();
        int depth = 0;
        int listDepth = NOWHERE;
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            depth += token.isSymbol('(') ? 1 : token.isSymbol(')') ? -1 : 0;
            cte(tokens, i).ifPresent(query -> ctes.put(token.name().toLowerCase(Locale.ROOT), query));
            if (SOURCE_FOLLOWS.contains(token.upper()) || (depth == listDepth && token.isSymbol(','))) {
                listDepth = depth;
                source(tokens, i + 1).ifPresent(sources::add);
            } else if (depth == listDepth && NO_ALIAS.contains(token.upper())) {
                listDepth = NOWHERE;
            }
        }
        return new SqlOutline(sources, ctes);
    }

    /** The source whose columns that qualifier names. */
    Optional<Source> source(String qualifier) {
        return sources.stream()
                .filter(source -> source.alias().equalsIgnoreCase(qualifier))
                .findFirst();
    }

    /** {@code name AS (query)}: a common table expression. */
    private static Optional<Query> cte(List<SqlToken> tokens, int at) {
        boolean named = at + 2 < tokens.size()
                && tokens.get(at).isName()
                && tokens.get(at + 1).isWord("AS")
                && tokens.get(at + 2).isSymbol('(');
        return named ? Optional.of(inside(tokens, at + 2)) : Optional.empty();
    }

    private static Optional<Source> source(List<SqlToken> tokens, int at) {
        if (at >= tokens.size()) {
            return Optional.empty();
        } else if (tokens.get(at).isSymbol('(')) {
            Query query = inside(tokens, at);
            return alias(tokens, at + query.tokens().size() + 2)
                    .map(alias -> new Source(alias, Optional.empty(), Optional.of(query)));
        } else if (!tokens.get(at).isName() && tokens.get(at).kind() != Kind.STRING) {
            return Optional.empty();
        }
        StringBuilder name = new StringBuilder(tokens.get(at).name());
        int end = at + 1;
        while (end + 1 < tokens.size()
                && tokens.get(end).isSymbol('.')
                && tokens.get(end + 1).isName()) {
            name.append('.').append(tokens.get(end + 1).name());
            end += 2;
        }
        String own = tokens.get(end - 1).name();
        return Optional.of(new Source(alias(tokens, end).orElse(own), Optional.of(name.toString()), Optional.empty()));
    }

    private static Optional<String> alias(List<SqlToken> tokens, int at) {
        int name = at < tokens.size() && tokens.get(at).isWord("AS") ? at + 1 : at;
        boolean there = name < tokens.size()
                && tokens.get(name).isName()
                && !NO_ALIAS.contains(tokens.get(name).upper());
        return there ? Optional.of(tokens.get(name).name()) : Optional.empty();
    }

    /** What stands between the bracket at that index and the one that closes it, or the end. */
    private static Query inside(List<SqlToken> tokens, int open) {
        int depth = 1;
        int at = open + 1;
        while (at < tokens.size()) {
            depth += tokens.get(at).isSymbol('(') ? 1 : tokens.get(at).isSymbol(')') ? -1 : 0;
            if (depth == 0) {
                break;
            }
            at++;
        }
        return new Query(tokens.subList(open + 1, at));
    }
}
