package datus.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellCompletionTest {
    private final CellInterpreter cells =
            new CellInterpreter(EchoMagics.registry(), new WordLanguage(), EchoMagics.DEFAULTS);

    /** Completes at the bar; what is replaced, then what it may become. */
    private String complete(String codeWithBar) {
        int cursor = codeWithBar.indexOf('|');
        String code = codeWithBar.replace("|", "");
        Completion completion = cells.complete(code, cursor);
        return code.substring(completion.start(), completion.end()) + " → "
                + String.join(
                        " ",
                        completion.items().stream().map(Completion.Item::text).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            value = {
                "%ta|                       @ `%ta → %tables`",
                "%|                         @ `% → %chat %drop %export %java %metric %param %sql %tables`",
                "%%|                        @ `%% → %%chat %%java %%param %%sql`",
                ".|                         @ `. → .tables`",
                "!ex|                       @ `!ex → !export`",
                "/ta|                       @ `/ta → /tables`",
                "/top 5 ta|                 @ `ta → `",
                "/top 5 orders|             @ `orders → orders orderstatus`",
                "/ |                        @ ` → orders orderstatus select`",
                "%chat top or|              @ `or → orders orderstatus`",
                "%chat |                    @ ` → orders orderstatus select`",
                "％ta|                      @ `％ta → %tables`",
                "%sql --da|                 @ `--da → --datasource`",
                "%sql --datasource fi|      @ `fi → finance`",
                "%sql --datasource |        @ ` → demo finance`",
                "%sql --datasource=de|      @ `de → demo`",
                "%sql --datasource demo or| @ `or → orders orderstatus`",
                "%sql --write sel|          @ `sel → select`",
                "%export or|                @ `or → orders`",
                "%export 'or|               @ `or → orders`",
                "%export a b c|             @ `c → `",
                "%export |                  @ ` → orders _3`",
                "%sql |                     @ ` → demo finance --as --datasource --write`",
                "%metric rows --ex|         @ `--ex → --explain`",
                "%param region |            @ ` → `",
                "%unknown x|                @ ` → `",
                "sel|                       @ `sel → select`",
                "|                          @ ` → orders orderstatus select`",
                "select 1;  sel|            @ `sel → select`",
                "%%java --|                 @ `-- → `",
            })
    void the_cursor_decides_what_is_offered(String code, String expected) {
        assertThat(complete(code)).isEqualTo(expected);
    }

    @Test
    void a_body_in_a_language_of_its_own_is_completed_as_such() {
        assertThat(complete("%%chat\ntop or|")).isEqualTo("or → orders orderstatus");
    }

    @Test
    void bodies_in_the_notebooks_language_are_completed_as_such() {
        assertThat(complete("%%sql --as x\nselect o|")).isEqualTo("o → orders orderstatus");
        assertThat(complete("%%java\nselect o|")).isEqualTo(" → ");
        assertThat(complete("%tables\nsel|")).isEqualTo("sel → select");
        assertThat(complete("%tables\n|")).isEqualTo(" → orders orderstatus select");
    }
}
