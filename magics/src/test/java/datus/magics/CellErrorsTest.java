package datus.magics;

import static org.assertj.core.api.Assertions.assertThat;

import datus.display.CellException;
import datus.error.DatusException;
import datus.error.SqlPlace;
import org.junit.jupiter.api.Test;

class CellErrorsTest {

    @Test
    void aCellShowsMessageCaretAndHintAndNothingElse() {
        DatusException error = DatusException.user("No table \"ordres\" on demo.", "Did you mean orders?")
                .at(new SqlPlace("SELECT *\nFROM ordres", 14, 6));
        assertThat(CellErrors.of(error).text())
                .isEqualTo("No table \"ordres\" on demo.\nFROM ordres\n     ^^^^^^\nDid you mean orders?");
    }

    @Test
    void aDefectOfOursIsCalledOneAndKeepsItsCause() {
        DatusException error = DatusException.internal("The result _3 could not be kept.", new IllegalStateException());
        CellException shown = CellErrors.of(error);
        assertThat(shown.text())
                .startsWith("Internal error: The result _3 could not be kept.")
                .contains("log");
        assertThat(shown).hasCause(error);
    }
}
