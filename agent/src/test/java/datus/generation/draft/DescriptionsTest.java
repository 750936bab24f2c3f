package datus.generation.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DescriptionsTest {
    private static final String YAML =
            """
            data_source:
              name: orders
              description: Orders of customers
              measures:
                - name: total
                  description: "Sum: of 3 prices"
                  expr: description
            """;
    private static final String MARKDOWN = "- `a` is one of `F`\n";

    private static Draft draft(String path, String text) {
        return Draft.of(path, text, List.of(), Optional.empty(), Optional.empty());
    }

    private static String in(String path, String text, String key, String words) {
        return new Descriptions(draft(path, text)).in(Map.of(key, words)).text();
    }

    @Test
    void theyAreFoundByWhatTheyDescribe() {
        assertThat(new Descriptions(draft("o.yml", YAML)).words())
                .isEqualTo(Map.of("o.yml:3 orders", "Orders of customers", "o.yml:6 total", "Sum: of 3 prices"));
        assertThat(new Descriptions(draft("o.sql", "-- Top\n-- name: top\nselect 1; -- one\n")).words())
                .isEqualTo(Map.of("o.sql:1", "Top"));
        assertThat(new Descriptions(draft("o.md", "---\ntables: [o]\n---\n# O\n\n" + MARKDOWN)).words())
                .isEqualTo(Map.of("o.md:6", "`a` is one of `F`"));
    }

    @Test
    void otherWordsChangeNothingElse() {
        assertThat(in("o.yml", YAML, "o.yml:6 total", "What 3 \"prices\": come to"))
                .contains("      name: total".strip(), "expr: description")
                .containsPattern("description: ['\"]?What 3 .*prices.*: come to");
        assertThat(in("o.md", MARKDOWN, "o.md:1", "`F` is all that `a` is")).isEqualTo("- `F` is all that `a` is\n");
    }

    @Test
    void wordsThatLoseSomethingOrDoNotFitAreNotTaken() {
        assertThat(in("o.yml", YAML, "o.yml:6 total", "What prices come to")).isEqualTo(YAML);
        assertThat(in("o.yml", YAML, "o.yml:3 orders", "Two\nlines")).isEqualTo(YAML);
        assertThat(in("o.md", MARKDOWN, "o.md:1", "`a` is a letter")).isEqualTo(MARKDOWN);
        assertThat(in("o.sql", "-- Top\nselect 1;\n", "o.sql:1", "name: top")).isEqualTo("-- Top\nselect 1;\n");
    }

    @Test
    void whatIsInTheFileStays() {
        String before = YAML.substring(0, YAML.indexOf("    - name: total"));
        Draft more = Draft.of("o.yml", YAML, List.of(), Optional.of(before), Optional.of(before));
        assertThat(new Descriptions(more).words()).isEqualTo(Map.of("o.yml:6 total", "Sum: of 3 prices"));
    }

    @Test
    void aLaterDraftKeepsTheWords() {
        Draft better = new Descriptions(draft("o.yml", YAML)).in(Map.of("o.yml:3 orders", "What customers ordered"));
        Draft later = Draft.of("o.yml", YAML, List.of(), Optional.of(better.generated()), Optional.of(better.text()));
        assertThat(later.isUnchanged()).isTrue();
        assertThat(later.text()).contains("What customers ordered");
    }
}
