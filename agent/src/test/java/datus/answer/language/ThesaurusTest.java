package datus.answer.language;

import static org.assertj.core.api.Assertions.assertThat;

import datus.answer.language.Thesaurus.Near;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThesaurusTest {
    private final Thesaurus thesaurus = Thesaurus.english();

    @Test
    void knowsSynonymsBroaderWordsAndWordsMadeOfOthers() {
        assertThat(near("lorry")).contains("truck");
        assertThat(near("kettle")).contains("pot");
        assertThat(near("invest")).contains("investment");
    }

    @Test
    void knowsTheFirstWordAndTheLast() {
        assertThat(near("abandon")).isNotEmpty();
        assertThat(near("zone")).isNotEmpty();
        assertThat(near("a")).isEmpty();
        assertThat(near("zzzz")).isEmpty();
    }

    @Test
    void undoesEndingsAndKnowsIrregularForms() {
        assertThat(near("lorries")).contains("truck");
        assertThat(near("bought")).contains("buy", "purchase");
        assertThat(near("planning")).containsAll(near("plan"));
    }

    @Test
    void putsTheUsualMeaningFirst() {
        assertThat(thesaurus.near("physician").get(0)).isEqualTo(new Near("doctor", 0.9));
    }

    private List<String> near(String word) {
        return thesaurus.near(word).stream().map(Near::word).toList();
    }
}
