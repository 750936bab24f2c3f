package datus.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToolNamesTest {
    private final ToolNames names = new ToolNames("my wiki");

    @Test
    void putsTheServersNameBeforeTheToolsAndReplacesWhatModelsDoNotTake() {
        assertThat(names.of("pages.search/全")).isEqualTo("my_wiki_pages_search__");
    }

    @Test
    void givesEachToolANameOfItsOwn() {
        assertThat(names.of("a.b")).isEqualTo("my_wiki_a_b");
        assertThat(names.of("a/b")).isEqualTo("my_wiki_a_b_2");
    }

    @Test
    void keepsNamesWithinSixtyFourCharacters() {
        String first = names.of("x".repeat(80));
        String second = names.of("x".repeat(81));
        assertThat(first).hasSize(64);
        assertThat(second).hasSize(64).endsWith("_2").isNotEqualTo(first);
    }
}
