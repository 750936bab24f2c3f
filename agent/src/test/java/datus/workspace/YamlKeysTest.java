package datus.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlKeysTest {

    private static String set(String text, Object... keysAndValues) {
        Map<String, YamlValue> values = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put((String) keysAndValues[i], (YamlValue) keysAndValues[i + 1]);
        }
        return YamlKeys.set("a.yml", text, Map.of(), values);
    }

    private static YamlValue line(String text) {
        return new YamlValue.Line(text);
    }

    @Test
    void a_new_text_has_its_keys_in_order_and_nothing_for_what_is_empty() {
        assertThat(set(
                        "",
                        "word",
                        line("turnover"),
                        "tags",
                        new YamlValue.Words(List.of("a b", "c, d")),
                        "by",
                        line("")))
                .isEqualTo("word: turnover\ntags: [a b, \"c, d\"]\n");
    }

    @Test
    void a_new_key_comes_behind_the_one_before_it() {
        assertThat(set("# mine\na: 1\n# about c\nc: 3", "a", line("1"), "b", line("x"), "c", line("3")))
                .isEqualTo("# mine\na: 1\nb: x\n# about c\nc: 3\n");
        assertThat(set("c: 3\n", "a", line("x"), "c", line("3"))).isEqualTo("a: x\nc: 3\n");
    }

    @Test
    void what_is_said_already_stays_as_it_is_written() {
        String text = "b:   'x'\na: >\n  folded\n  text\n";
        assertThat(set(text, "a", line("folded text"), "b", line("x"))).isSameAs(text);
    }

    @Test
    void a_block_goes_with_its_lines_and_no_other() {
        String text = "sql: |\n  select 1\n\n  # no comment\n\n# about by\nby: li\n";
        assertThat(set(text, "sql", line(""), "by", line("ana"))).isEqualTo("\n# about by\nby: ana\n");
        assertThat(set(text, "sql", new YamlValue.Block("select 2\n")))
                .isEqualTo("sql: |\n  select 2\n\n# about by\nby: li\n");
    }

    @Test
    void other_keys_stay() {
        assertThat(set("mine: {a: 1}\nb: 1\n", "b", line("x"))).isEqualTo("mine: {a: 1}\nb: x\n");
    }

    @Test
    void what_is_not_written_key_by_key_is_left_to_the_person() {
        assertThatThrownBy(() -> set("{a: 1, b: 2}", "b", line("x")))
                .hasMessageContaining("a.yml is not written key by key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain words, with a comma",
                "12",
                "true",
                "no",
                "2026-11-20",
                "- dash",
                "a: b",
                "a #b",
                "# a",
                "\"quoted\" \\ text",
                "'single'",
                "[x]",
                "{{ ref('x') }}",
                "*star",
                "&and",
                "!bang",
                "%percent",
                "@at",
                "`tick",
                "tab\there",
                "bell\u0007",
                "line\u2028separator",
                "各地区收入 😀",
                "two\nlines",
                "trailing \nspace",
                "a\n\n  indented\n   \nend",
                "?",
                "~",
                "1:30",
                "|"
            })
    void every_text_comes_back(String text) {
        for (YamlValue value : List.of(line(text), new YamlValue.Block(text))) {
            YamlSection section = YamlText.parse("a.yml", set("", "k", value));
            assertThat(section.scalar("k").orElseThrow().text().strip()).isEqualTo(text.strip());
            assertThat(value.isIn(section, "k")).isTrue();
        }
        if (!text.contains("\n")) {
            YamlSection section = YamlText.parse("a.yml", set("", "k", new YamlValue.Words(List.of(text, "other"))));
            assertThat(section.words("k")).containsExactly(text, "other");
        }
    }
}
