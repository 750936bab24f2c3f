package datus.tool.data;

import datus.data.Sql;
import datus.data.TableInfo;
import datus.data.text.SqlToken;
import datus.data.text.SqlTokens;
import datus.data.text.TableReference;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.error.SqlPlace;
import datus.message.Delimited;
import datus.message.Share;
import datus.message.SharedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why SQL did not run, for a model. What the SQL and the catalogue say needs no data to be shared: where it failed, which name is not known,
 * and the nearest. The engine's own words may quote values.
 *
 * @param tables those in scope, which nearest names come from
 */
record FaultText(Sql sql, List<TableInfo> tables) {

    /** {@code isQuoted} is whether the engine's words may be told to whom results are shared with. */
    SharedText of(DatusException error, boolean isQuoted) {
        if (error.kind() == DatusException.Kind.REFUSED) {
            return SharedText.schema(error.message() + unknown(error));
        }
        SharedText text = SharedText.schema("The SQL failed" + place(error) + "." + unknown(error) + "\n");
        return isQuoted ? text.and(Share.RESULTS, Delimited.of("database error", error.message())) : text;
    }

    /** Only a place in what the model wrote: what ran may hold conditions that it does not know of. */
    private Optional<SqlPlace> placeIn(DatusException error) {
        return error.place().filter(place -> place.sql().strip().equals(sql.text()));
    }

    private String place(DatusException error) {
        return placeIn(error)
                .map(place -> {
                    String before = place.sql().substring(0, place.start());
                    long line = before.chars().filter(each -> each == '\n').count() + 1;
                    int column = place.start() - before.lastIndexOf('\n');
                    String near = token(place)
                            .filter(token -> token.kind() != SqlToken.Kind.STRING)
                            .map(token -> ", near " + token.text())
                            .orElse("");
                    return " at line " + line + ", column " + column + near;
                })
                .orElse("");
    }

    private static Optional<SqlToken> token(SqlPlace place) {
        return SqlTokens.withoutComments(place.sql()).stream()
                .filter(token -> token.start() <= place.start() && place.start() < token.end())
                .findFirst();
    }

    private String unknown(DatusException error) {
        return unknownTable().or(() -> unknownColumn(error)).orElse("");
    }

    /** The name where it failed; without a place the first that is not known and that the error speaks of. */
    private Optional<String> unknownColumn(DatusException error) {
        List<SqlToken> suspects = placeIn(error)
                .flatMap(FaultText::token)
                .map(List::of)
                .orElseGet(() -> SqlTokens.withoutComments(sql.text()).stream()
                        .filter(token -> error.message().contains(token.name()))
                        .toList());
        return suspects.stream()
                .filter(SqlToken::isName)
                .map(SqlToken::name)
                .filter(name -> !knows(name))
                .flatMap(name -> NearestName.of(name, columns()).stream()
                        .map(near -> " No \"" + name + "\" is known here. Did you mean " + near + "?"))
                .findFirst();
    }

    private Optional<String> unknownTable() {
        List<String> known = tables.stream()
                .flatMap(table -> List.of(table.name().toString(), table.name().table()).stream())
                .distinct()
                .toList();
        return TableReference.in(sql.text()).stream()
                .map(reference -> String.join(".", reference.parts()))
                .filter(name -> known.stream().noneMatch(name::equalsIgnoreCase))
                .flatMap(name -> NearestName.of(name, known).stream()
                        .map(near -> " There is no table " + name + ". Did you mean " + near + "?"))
                .findFirst();
    }

    private boolean knows(String name) {
        return columns().stream().anyMatch(name::equalsIgnoreCase)
                || tables.stream().anyMatch(table -> table.name().table().equalsIgnoreCase(name));
    }

    /** Of the tables that the SQL names, if it names any. */
    private List<String> columns() {
        List<String> named = TableReference.in(sql.text()).stream()
                .map(reference -> reference.table().toLowerCase(Locale.ROOT))
                .toList();
        List<String> all = new ArrayList<>();
        for (TableInfo table : tables) {
            if (named.contains(table.name().table().toLowerCase(Locale.ROOT))) {
                table.columns().forEach(column -> all.add(column.name()));
            }
        }
        return all;
    }
}
