package datus.tool.data;

import datus.data.TableInfo;
import datus.data.text.SqlToken;
import datus.data.text.SqlTokens;
import datus.data.text.TableReference;
import datus.workspace.PrivateColumns;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out whether what SQL gives can carry the values of a private column. It rather says so once too often: SQL that touches a table
 * with such a column has to be of the plainest form to pass, and SQL over views, kept results and files never does.
 *
 * @param tables all that the datasource has, in scope or not
 */
record PrivateValues(PrivateColumns columns, List<TableInfo> tables) {

    /** What is private in it, as in {@code customers.email}; empty if nothing private can be in it. */
    Optional<String> in(String sql) {
        if (columns.patterns().isEmpty()) {
            return Optional.empty();
        }
        List<SqlToken> tokens = SqlTokens.withoutComments(sql);
        return named(tokens).or(() -> opaque(sql, tokens)).or(() -> touched(tokens).stream()
                .filter(table -> !new PlainColumns(sql, tokens).of(table.name().table()))
                .findFirst()
                .map(table -> table.name() + "." + privateIn(table).orElseThrow()));
    }

    /** The first column of a table whose values are private. */
    Optional<String> privateIn(TableInfo table) {
        return table.columns().stream()
                .map(TableInfo.ColumnInfo::name)
                .filter(column -> columns.cover(table.name().toString(), column))
                .findFirst();
    }

    /** A name that is that of a private column, of whatever table, also in quotes of any kind. */
    private Optional<String> named(List<SqlToken> tokens) {
        return tokens.stream()
                .flatMap(token -> Names.in(token).stream())
                .filter(columns::coverSome)
                .findFirst();
    }

    /** What a view, a kept result, a file or an escaped name holds cannot be told from the SQL. */
    private Optional<String> opaque(String sql, List<SqlToken> tokens) {
        Set<String> known = tables.stream()
                .filter(table -> table.kind() == TableInfo.Kind.TABLE)
                .map(table -> table.name().table().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return TableReference.in(sql).stream()
                .map(TableReference::table)
                .filter(table -> !known.contains(table.toLowerCase(Locale.ROOT)))
                .findFirst()
                .or(() -> tables.stream()
                        .filter(table -> table.kind() != TableInfo.Kind.TABLE)
                        .map(table -> table.name().table())
                        .filter(view -> Names.areIn(tokens, view))
                        .findFirst())
                .or(() -> Optional.of("an escaped name").filter(any -> Names.areEscaped(tokens)))
                .map(what -> what + ", which may hold some column of private:");
    }

    private List<TableInfo> touched(List<SqlToken> tokens) {
        return tables.stream()
                .filter(table -> privateIn(table).isPresent())
                .filter(table -> Names.areIn(tokens, table.name().table()))
                .toList();
    }
}
