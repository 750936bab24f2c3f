package datus.answer.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import datus.answer.language.Word.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @Test
    void readsQuotesParametersAndNumbersAsValues() {
        assertThat(Words.of("name 'New York' is {{ city }} over 9,000.50 or 5k"))
                .extracting(Word::kind, Word::text)
                .containsExactly(
                        tuple(Kind.WORD, "name"),
                        tuple(Kind.QUOTED, "New York"),
                        tuple(Kind.WORD, "is"),
                        tuple(Kind.PARAMETER, "city"),
                        tuple(Kind.WORD, "over"),
                        tuple(Kind.NUMBER, "9000.50"),
                        tuple(Kind.WORD, "or"),
                        tuple(Kind.NUMBER, "5k"));
    }

    @Test
    void takesContractionsAndPossessivesApart() {
        assertThat(Words.of("the customer's orders that don't ship"))
                .extracting(Word::norm)
                .containsExactly("the", "customer", "orders", "that", "do", "not", "ship");
    }

    @ParameterizedTest
    @CsvSource({
        "shipped, shipping",
        "countries, country",
        "movies, movie",
        "boxes, box",
        "prices, price",
        "classes, class",
        "statuses, status",
        "enrolled, enrolment",
        "people, person",
        "taught, teach"
    })
    void cutsFormsOfOneWordToOneStem(String one, String other) {
        assertThat(Stem.of(one)).isEqualTo(Stem.of(other));
    }

    @ParameterizedTest
    @CsvSource({"status, state", "nation, national", "order, orchid", "size, site"})
    void keepsDifferentWordsApart(String one, String other) {
        assertThat(Stem.of(one)).isNotEqualTo(Stem.of(other));
    }
}
