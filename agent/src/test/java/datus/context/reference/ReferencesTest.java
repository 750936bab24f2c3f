package datus.context.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import datus.error.DatusException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "how many @table orders since 1996?       | @table orders",
                "@Table sales.orders                      | @table sales.orders",
                "@Metrics revenue by month                | @metric revenue",
                "what about @sql top-nations.             | @sql top-nations",
                "rows of @file data/my-file.csv, please   | @file data/my-file.csv",
                "@file \"my file.csv\"                    | @file my file.csv",
                "@subject sales/orders:                   | @subject sales/orders",
                "有多少 @table 订单？                      | @table 订单",
            })
    void aReferenceIsAKindAndAName(String text, String expected) {
        assertThat(References.in(text).list().stream().map(Reference::toString).toList())
                .isEqualTo(List.of(expected));
    }

    @Test
    void anAddressIsNoReference() {
        assertThat(References.in("who is ana@table.org").isEmpty()).isTrue();
    }

    @Test
    void severalReferencesCanBeReplaced() {
        References references = References.in("@metric revenue by region @table orders @subject sales");
        assertThat(references.replaced(Reference::name)).isEqualTo("revenue by region orders sales");
        assertThat(references.replaced(reference -> "")).isEqualTo("by region");
    }

    @Test
    void anUnknownKindIsAnsweredWithTheNearest() {
        assertThatExceptionOfType(DatusException.class)
                .isThrownBy(() -> References.in("how many @tabel orders"))
                .satisfies(error -> assertThat(error.hint()).startsWith("Did you mean table?"));
    }

    @Test
    void aKindWithoutANameIsAnError() {
        assertThatExceptionOfType(DatusException.class)
                .isThrownBy(() -> References.in("how many @table"))
                .withMessage("@table needs a name.");
    }

    @Test
    void whileTypedNamesMayBeMissing() {
        assertThat(References.unfinished("how many @tab").list()).isEmpty();
        Reference reference =
                References.unfinished("how many @table sales.").list().get(0);
        assertThat(reference.name()).isEqualTo("sales.");
        assertThat(References.unfinished("how many @table ").list().get(0).nameStart())
                .isEqualTo("how many @table ".length());
    }
}
