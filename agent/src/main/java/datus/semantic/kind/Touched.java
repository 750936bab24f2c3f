package datus.semantic.kind;

import datus.data.text.SqlToken;
import datus.data.text.SqlTokens;
import datus.data.text.TableReference;
import datus.semantic.SemanticLayer;
import datus.semantic.SemanticLayer.OwnedMeasure;
import datus.semantic.SemanticModel;
import datus.semantic.SemanticModel.Dimension;
import datus.semantic.SemanticModel.Entity;
import datus.semantic.SemanticModel.Measure;
import datus.semantic.SemanticModel.Source;
import datus.semantic.compile.Condition;
import datus.semantic.compile.Lineage;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables and columns that a model or metric is made of, as far as its words tell without looking at the data.
 *
 * @param tables as catalogues name them
 * @param columns behind their table and a dot
 */
record Touched(List<String> tables, List<String> columns) {
    /** What a value is turned into is the name of a type, and no column. */
    private static final Pattern TYPE = Pattern.compile("(?i)::\\s*\\w+|\\bAS\\s+[\\w ]+(\\([\\d, ]+\\))?\\s*(?=\\))");
    /** Words and signs beside which a name may be anything. */
    private static final Set<String> UNCLEAR =
            Set.of("SELECT", "AS", "AT", "INTERVAL", "OVER", "COLLATE", ":", "[", "{", "?");

    Touched {
        tables = List.copyOf(tables);
        columns = List.copyOf(columns);
    }

    /** By all parts of a model. */
    static Touched by(SemanticModel model) {
        Stream<String> parts = Stream.of(
                        model.entities().stream().map(Entity::expr),
                        model.dimensions().stream().map(Dimension::expr),
                        model.measures().stream().map(Measure::expr))
                .flatMap(exprs -> exprs);
        return by(model.source(), parts);
    }

    /** By the measures that a metric of the layer is computed of. */
    static Touched by(SemanticLayer layer, String metric) {
        List<Touched> measures = Lineage.of(layer, metric)
                .names("measure")
                .flatMap(name -> layer.measure(name).stream())
                .map(Touched::by)
                .toList();
        return new Touched(
                measures.stream()
                        .flatMap(each -> each.tables.stream())
                        .distinct()
                        .toList(),
                measures.stream()
                        .flatMap(each -> each.columns.stream())
                        .distinct()
                        .toList());
    }

    private static Touched by(OwnedMeasure owned) {
        return by(owned.model().source(), Stream.of(owned.measure().expr()));
    }

    /** Columns of a query are what it makes of those of its tables. */
    private static Touched by(Source source, Stream<String> exprs) {
        List<String> tables = tables(source);
        if (tables.size() != 1 || source instanceof Source.Query) {
            return new Touched(tables, List.of());
        }
        List<String> columns = exprs.flatMap(Touched::names)
                .map(column -> tables.get(0) + "." + column)
                .distinct()
                .toList();
        return new Touched(tables, columns);
    }

    private static Stream<String> names(String expr) {
        Condition untyped = new Condition(TYPE.matcher(expr).replaceAll(""));
        boolean isUnclear = SqlTokens.withoutComments(untyped.text()).stream()
                .map(SqlToken::upper)
                .anyMatch(UNCLEAR::contains);
        return isUnclear || expr.contains("->") ? Stream.of() : untyped.names().stream();
    }

    private static List<String> tables(Source source) {
        if (source instanceof Source.Table table) {
            return List.of(catalogued(table.name()));
        }
        if (source instanceof Source.Query query) {
            return TableReference.in(query.sql()).stream()
                    .map(reference -> catalogued(String.join(".", reference.parts())))
                    .distinct()
                    .toList();
        }
        return List.of(((Source.Ref) source).model());
    }

    /** As catalogues name tables: without the schema that every engine has for a default. */
    private static String catalogued(String name) {
        List<SqlToken> tokens = SqlTokens.of(name);
        String plain =
                tokens.stream().allMatch(token -> token.isName() || token.text().equals("."))
                        ? tokens.stream().map(Touched::unquoted).collect(Collectors.joining())
                        : name;
        return plain.replaceFirst("^(?i:main|public)\\.(?=[^.]+$)", "");
    }

    private static String unquoted(SqlToken token) {
        return token.isName() ? token.name() : token.text();
    }
}
