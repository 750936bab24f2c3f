package datus.answer.recall;

import datus.answer.Answer.Evidence;
import datus.answer.language.Word;
import datus.data.Sql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The SQL of a template with a question's values in its slots.
 *
 * @param sql what is proposed
 * @param literals all values of the SQL, in lower case
 * @param replaced as in "2025 → 2026"
 */
record Filled(Template template, Filling filling, Sql sql, Set<String> literals, List<String> replaced) {
    Filled {
        literals = Set.copyOf(literals);
        replaced = List.copyOf(replaced);
    }

    static Filled of(Template template, Filling filling) {
        Map<Integer, Literal> byStart = new TreeMap<>(Comparator.reverseOrder());
        Map<Literal, String> values = new java.util.HashMap<>();
        List<String> replaced = new ArrayList<>();
        for (int i = 0; i < template.slots().size(); i++) {
            Slot slot = template.slots().get(i);
            String value = filling.values().get(i);
            if (!value.equals(slot.value()) && !value.equalsIgnoreCase(slot.said())) {
                replaced.add(slot.value() + " → " + value);
                for (Literal literal : slot.literals()) {
                    byStart.put(literal.start(), literal);
                    values.put(literal, slot.placed(literal, value));
                }
            }
        }
        StringBuilder sql = new StringBuilder(template.example().content());
        byStart.values()
                .forEach(literal -> sql.replace(
                        literal.start(), literal.end(), literal.with(values.getOrDefault(literal, literal.value()))));
        return new Filled(template, filling, new Sql(sql.toString()), literals(sql.toString()), replaced);
    }

    /** The approved question with the values that were put in. */
    String question() {
        String text = template.example().text();
        StringBuilder said = new StringBuilder(text);
        for (int i = template.slots().size() - 1; i >= 0; i--) {
            Slot slot = template.slots().get(i);
            List<Word> own = slot.span().of(template.words());
            if (!filling.values().get(i).equals(slot.value())) {
                said.replace(
                        own.get(0).start(),
                        own.get(own.size() - 1).end(),
                        filling.values().get(i));
            }
        }
        return said.toString();
    }

    /** Whether the SQL has a value anyway, be it as its custom. */
    boolean takes(Mention mention) {
        return literals.contains(plain(mention.said()))
                || mention.values().stream().anyMatch(value -> literals.contains(plain(value.text())));
    }

    private static Set<String> literals(String sql) {
        return LiteralReader.read(sql, Set.of()).stream()
                .map(literal -> plain(literal.value()))
                .collect(Collectors.toSet());
    }

    private static String plain(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    /** Without white space, case and the semicolon, by which the same SQL is known. */
    String key() {
        return sql.text().replaceAll("[\\s;]+", " ").strip();
    }

    /** What the words in the slots were taken for. */
    List<Evidence> evidence(List<Word> words, String asked) {
        return template.slots().stream()
                .flatMap(slot ->
                        filling.span(slot).stream().map(span -> new Evidence(span.text(words, asked), taken(slot))))
                .collect(Collectors.toList());
    }

    private String taken(Slot slot) {
        String column = slot.literals().get(0).column();
        String value = filling.values().get(template.slots().indexOf(slot));
        return column.isEmpty() ? value : column + " " + value;
    }
}
