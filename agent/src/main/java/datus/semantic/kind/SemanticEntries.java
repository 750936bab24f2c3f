package datus.semantic.kind;

import datus.context.Entry;
import datus.context.EntryId;
import datus.data.text.SqlToken;
import datus.data.text.SqlTokens;
import datus.data.text.TableReference;
import datus.semantic.Facts;
import datus.semantic.Meaning;
import datus.semantic.Metric;
import datus.semantic.SemanticLayer;
import datus.semantic.SemanticModel;
import datus.semantic.SemanticModel.Dimension;
import datus.semantic.SemanticModel.Entity;
import datus.semantic.SemanticModel.Measure;
import datus.semantic.SemanticModel.Source;
import datus.semantic.yaml.SemanticItem;
import datus.semantic.yaml.SemanticYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Models and metrics as entries of the context, and what entries say of them. */
public final class SemanticEntries {
    private SemanticEntries() {}

    /** The entries of a file's items, the metrics that its measures imply among them. */
    static List<Entry> of(List<SemanticItem> items) {
        List<Entry> entries = new ArrayList<>();
        items.forEach(item -> entries.add(of(item.meaning(), item.facts(), item.content())));
        for (SemanticItem item : items) {
            if (item.meaning() instanceof SemanticModel model) {
                SemanticLayer.implied(List.of(model)).stream()
                        .filter(metric -> items.stream().noneMatch(other -> isMetric(other, metric.name())))
                        .map(metric -> of(metric, item.facts(), SemanticYaml.write(metric))
                                .touching(tables(model.source()), List.of()))
                        .forEach(entries::add);
            }
        }
        return List.copyOf(entries);
    }

    private static boolean isMetric(SemanticItem item, String name) {
        return item.meaning() instanceof Metric && item.meaning().name().equals(name);
    }

    /**
     * A model or metric as an entry.
     *
     * @param content YAML that holds it alone
     */
    public static Entry of(Meaning meaning, Facts facts, String content) {
        String kind = meaning instanceof SemanticModel ? SemanticModelKind.NAME : MetricKind.NAME;
        EntryId id = new EntryId(kind, facts.datasource(), meaning.name());
        Entry entry = Entry.proposed(id, words(meaning), content, facts.provenance())
                .withSubject(facts.subject())
                .withTags(facts.aliases())
                .decided(facts.state(), facts.provenance());
        return meaning instanceof SemanticModel model ? entry.touching(tables(model.source()), columns(model)) : entry;
    }

    /** What an entry says beside the definition. */
    static Facts facts(Entry entry) {
        return new Facts(entry.state(), entry.provenance(), entry.id().datasource(), entry.subject(), entry.tags());
    }

    private static String words(Meaning meaning) {
        Stream<String> more = meaning instanceof SemanticModel model
                ? Stream.of(
                                model.dimensions().stream().map(Dimension::name),
                                model.measures().stream().map(Measure::name),
                                model.entities().stream().map(Entity::name))
                        .flatMap(names -> names)
                : Stream.of(((Metric) meaning).label());
        return Stream.concat(Stream.of(meaning.name(), meaning.description()), more)
                .filter(words -> !words.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
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
                        ? tokens.stream().map(SemanticEntries::unquoted).collect(Collectors.joining())
                        : name;
        return plain.replaceFirst("^(?i:main|public)\\.(?=[^.]+$)", "");
    }

    private static String unquoted(SqlToken token) {
        return token.isName() ? token.name() : token.text();
    }

    /** The columns of a table that its parts are; of an expression none, for it may name anything. */
    private static List<String> columns(SemanticModel model) {
        List<String> tables = tables(model.source());
        if (tables.size() != 1 || model.source() instanceof Source.Query) {
            return List.of();
        }
        return Stream.of(
                        model.entities().stream().map(Entity::expr),
                        model.dimensions().stream().map(Dimension::expr),
                        model.measures().stream().map(Measure::expr))
                .flatMap(exprs -> exprs)
                .flatMap(expr -> column(expr).stream())
                .map(column -> tables.get(0) + "." + column)
                .distinct()
                .toList();
    }

    private static Optional<String> column(String expr) {
        List<SqlToken> tokens = SqlTokens.of(expr);
        return tokens.size() == 1 && tokens.get(0).isName()
                ? Optional.of(tokens.get(0).name())
                : Optional.empty();
    }
}
