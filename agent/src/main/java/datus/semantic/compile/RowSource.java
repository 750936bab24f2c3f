package datus.semantic.compile;

import datus.data.text.ReservedWords;
import datus.data.text.TableReference;
import datus.semantic.SemanticModel;
import datus.semantic.SemanticModel.Entity;
import datus.semantic.SemanticModel.Source;
import datus.semantic.compile.JoinPath.Hop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of a model with what is joined to them. Columns are asked for first; how each is written is known once all are, for what is
 * more than a column of a joined model is computed before the join: an expression that is no column must be nothing where no row joins.
 */
final class RowSource {
    private static final Pattern COLUMN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*|\"[^\"]+\"|`[^`]+`");
    private static final Pattern CONSTANT = Pattern.compile("\\d+|\\*");

    private final SqlStyle style;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Part base;

    RowSource(SemanticModel model, SqlStyle style) {
        this.style = style;
        this.base = new Part(model, model.name());
        parts.put("", base);
    }

    /** A model among the rows, and what is needed of it. */
    private record Part(SemanticModel model, String alias, Map<String, String> columns, List<Supplier<String>> on) {
        Part(SemanticModel model, String alias) {
            this(model, alias, new LinkedHashMap<>(), new ArrayList<>());
        }

        /** The column's name among those that are needed of the model. */
        String add(String wanted, String expr) {
            String name = wanted;
            for (int i = 2; columns.containsKey(name) && !expr.equals(columns.get(name)); i++) {
                name = wanted + "_" + i;
            }
            columns.put(name, expr);
            return name;
        }
    }

    /** An expression of the model's own columns. */
    Supplier<String> own(String name, String expr) {
        return column(base, name, expr);
    }

    /** A field, wherever it is; its model is joined. */
    Supplier<String> field(Field field) {
        return column(joined(field.path().hops()), field.name(), field.expr());
    }

    private Supplier<String> column(Part part, String name, String expr) {
        String column = part.add(name, expr);
        return () -> sql(part, column, expr);
    }

    private String sql(Part part, String column, String expr) {
        if (parts.size() == 1) {
            return expr;
        }
        if (!isDirect(part)) {
            return style.quote(part.alias()) + "." + style.quote(column);
        }
        return isColumn(expr) ? style.quote(part.alias()) + "." + expr : expr;
    }

    private Part joined(List<Hop> hops) {
        String path = path(hops);
        Part known = parts.get(path);
        if (known != null) {
            return known;
        }
        Part before = joined(hops.subList(0, hops.size() - 1));
        Hop hop = hops.get(hops.size() - 1);
        Part part = new Part(hop.to(), alias(hop));
        parts.put(path, part);
        part.on().add(column(before, hop.entity(), key(before.model(), hop.entity())));
        part.on().add(column(part, hop.entity(), key(hop.to(), hop.entity())));
        return part;
    }

    private static String path(List<Hop> hops) {
        return hops.stream()
                .map(hop -> "/" + hop.entity() + ":" + hop.to().name())
                .collect(Collectors.joining());
    }

    private static String key(SemanticModel model, String entity) {
        return model.entities().stream()
                .filter(each -> each.name().equals(entity))
                .map(Entity::expr)
                .findFirst()
                .orElseThrow();
    }

    private String alias(Hop hop) {
        boolean taken = parts.values().stream()
                .anyMatch(part -> part.alias().equals(hop.to().name()));
        String wanted = taken ? hop.entity() : hop.to().name();
        String alias = wanted;
        for (int i = 2; isAlias(alias); i++) {
            alias = wanted + "_" + i;
        }
        return alias;
    }

    private boolean isAlias(String name) {
        return parts.values().stream().anyMatch(part -> part.alias().equals(name));
    }

    /** Lines of FROM and LEFT JOIN. */
    List<String> from() {
        List<String> lines = new ArrayList<>();
        for (Part part : parts.values()) {
            lines.add(part.on().isEmpty() ? "FROM " + rows(part) : "LEFT JOIN " + rows(part) + "\n  ON " + on(part));
        }
        return lines;
    }

    private static String on(Part part) {
        return part.on().stream().map(Supplier::get).collect(Collectors.joining(" = "));
    }

    private String rows(Part part) {
        String alias = style.quote(part.alias());
        Source source = part.model().source();
        if (parts.size() > 1 && !isDirect(part)) {
            String columns = part.columns().entrySet().stream()
                    .map(column -> column.getValue().equals(column.getKey())
                            ? column.getValue()
                            : column.getValue() + " AS " + style.quote(column.getKey()))
                    .collect(Collectors.joining(", "));
            String inner = source instanceof Source.Query query ? query(query) + " AS " + alias : table(source);
            return "(SELECT " + columns + " FROM " + inner + ") AS " + alias;
        }
        if (source instanceof Source.Query query) {
            return query(query) + " AS " + alias;
        }
        String table = table(source);
        boolean named = parts.size() == 1 || lastOf(table).equals(part.alias());
        return named ? table : table + " AS " + alias;
    }

    private static String query(Source.Query query) {
        return "(\n" + query.sql().strip().indent(2) + ")";
    }

    private String table(Source source) {
        return source instanceof Source.Ref ref ? style.quote(ref.model()) : ((Source.Table) source).name();
    }

    /** The names of the tables it reads, in lower case, without their schemas. */
    List<String> tables() {
        return parts.values().stream()
                .map(part -> part.model().source())
                .flatMap(source -> source instanceof Source.Query query
                        ? TableReference.in(query.sql()).stream().map(TableReference::table)
                        : Stream.of(lastOf(table(source))))
                .map(table -> table.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String lastOf(String table) {
        return table.substring(table.lastIndexOf('.') + 1).replace("\"", "").replace("`", "");
    }

    /** Whether all that is needed of it are columns, so that it can be joined as it is; a constant of the base is no harm. */
    private boolean isDirect(Part part) {
        return part.columns().values().stream()
                .allMatch(expr -> isColumn(expr) || (part.on().isEmpty() && isConstant(expr)));
    }

    private static boolean isColumn(String expr) {
        return COLUMN.matcher(expr).matches() && !ReservedWords.contains(expr.toUpperCase(Locale.ROOT));
    }

    private static boolean isConstant(String expr) {
        return CONSTANT.matcher(expr).matches();
    }
}
