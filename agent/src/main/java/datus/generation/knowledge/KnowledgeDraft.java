package datus.generation.knowledge;

import datus.answer.schema.Field;
import datus.answer.schema.Table;
import datus.context.Slug;
import datus.generation.profile.ColumnProfile;
import datus.generation.profile.ColumnProfile.Common;
import datus.generation.profile.Key;
import datus.generation.semantic.SchemaFacts;
import datus.generation.semantic.TableFacts;
import datus.generation.usage.SqlOutline.Filter;
import datus.generation.usage.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is worth knowing of a table, as Markdown: what its columns say of themselves, the values they take, what their names
 * shorten, what its codes mean, and the conditions under which people usually read it.
 *
 * @param path relative to the workspace's root
 * @param reasons why each part is there
 */
public record KnowledgeDraft(String path, String title, String body, List<String> reasons) {
    private static final int FEW_ENOUGH_TO_LIST = 12;
    private static final int LEAST_ROWS_TO_TELL = 20;
    private static final int MOST_CODES = 50;
    private static final double USUAL = 0.4;

    public KnowledgeDraft {
        reasons = List.copyOf(reasons);
    }

    /** The draft for a table; empty if there is nothing to say. */
    public static Optional<KnowledgeDraft> of(TableFacts facts, SchemaFacts schema) {
        List<String> reasons = new ArrayList<>();
        List<String> sections = new ArrayList<>();
        Table table = facts.table();
        section("Columns", comments(table), reasons, "comments of columns", sections);
        section(
                "Values",
                values(facts),
                reasons,
                "columns with few values, in " + facts.profile().size(),
                sections);
        section("Abbreviations", abbreviations(table), reasons, "names that are shorter than their words", sections);
        section("Codes", lines(codes(facts, schema)), reasons, "rows that are a code and its label", sections);
        section(
                "Usual conditions",
                usual(facts, schema.usage(), reasons),
                reasons,
                "conditions that recur in SQL",
                sections);
        if (sections.isEmpty()) {
            return Optional.empty();
        }
        String title = capital(table.spoken());
        String intro = table.info().comment().map(text -> text.strip() + "\n\n").orElse("");
        String body = "# " + title + "\n\n" + intro + String.join("\n", sections);
        return Optional.of(new KnowledgeDraft(
                "knowledge/tables/" + Slug.of(table.name().toString()) + ".md", title, body, reasons));
    }

    private static void section(
            String title, List<String> lines, List<String> reasons, String why, List<String> sections) {
        if (!lines.isEmpty()) {
            sections.add("## " + title + "\n\n"
                    + lines.stream().map(line -> "- " + line + "\n").collect(Collectors.joining()));
            reasons.add(title.toLowerCase(Locale.ROOT) + ": " + why);
        }
    }

    private static List<String> comments(Table table) {
        return table.fields().stream()
                .filter(field -> field.info().comment().isPresent())
                .map(field ->
                        "`" + field.name() + "`: " + field.info().comment().orElseThrow())
                .toList();
    }

    private static List<String> values(TableFacts facts) {
        if (facts.profile().read() < LEAST_ROWS_TO_TELL) {
            return List.of();
        }
        return facts.profile().columns().stream()
                .filter(column -> column.info().type().kind() == datus.data.DataType.Kind.TEXT)
                .filter(column -> !column.common().isEmpty() && column.common().size() <= FEW_ENOUGH_TO_LIST)
                .map(KnowledgeDraft::oneOf)
                .toList();
    }

    private static String oneOf(ColumnProfile column) {
        String values =
                column.common().stream().map(Common::value).sorted().collect(Collectors.joining("`, `", "`", "`"));
        return "`" + column.info().name() + "` is one of " + values;
    }

    private static List<String> abbreviations(Table table) {
        return lines(Abbreviations.of(table));
    }

    private static List<String> lines(Map<String, String> meanings) {
        return meanings.entrySet().stream()
                .map(each -> "`" + each.getKey() + "`: " + each.getValue())
                .toList();
    }

    /** How often is said in the reasons alone, so that one more query does not change the text. */
    private static List<String> usual(TableFacts facts, Usage usage, List<String> reasons) {
        String name = facts.table().name().table().toLowerCase(Locale.ROOT);
        Map<String, Integer> counts = new TreeMap<>();
        usage.queries().stream()
                .flatMap(query -> query.filters().stream().distinct())
                .filter(filter -> filter.table().equals(name))
                .map(Filter::condition)
                .forEach(condition -> counts.merge(condition, 1, Integer::sum));
        List<String> usual = new ArrayList<>();
        counts.forEach((condition, count) -> {
            if (count > 1 && count >= USUAL * facts.usage().size()) {
                usual.add("`" + condition + "`");
                reasons.add(condition + " used in " + facts.usage().share(count) + " on "
                        + facts.table().name());
            }
        });
        return usual;
    }

    /** Labels by code, where the rows of a small table are just that. */
    private static Map<String, String> codes(TableFacts facts, SchemaFacts schema) {
        boolean small = facts.profile().rows() > 0 && facts.profile().rows() <= MOST_CODES;
        List<String> key = facts.keys().primary().map(Key::columns).orElse(List.of());
        List<Field> label = facts.table().label();
        return small && key.size() == 1 && label.size() == 1
                ? schema.pairs(facts.table(), key.get(0), label.get(0).name(), MOST_CODES)
                : Map.of();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
