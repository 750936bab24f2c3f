package datus.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import datus.display.CellException;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellInterpreterTest {
    private final RecordedOutputs outputs = new RecordedOutputs();
    private final CellInterpreter cells =
            new CellInterpreter(EchoMagics.registry(), new WordLanguage(), EchoMagics.DEFAULTS);

    private String run(String code) {
        return cells.execute(new Execution(code, 1, RequestContext.none("test"), outputs, new Cancellation()))
                .map(CellInterpreterTest::text)
                .orElse("");
    }

    private static String text(DisplayData data) {
        return String.valueOf(data.getData(MIMEType.TEXT_PLAIN));
    }

    @Test
    void parts_without_a_magic_run_as_the_default_ones() {
        assertThat(run("select 1")).isEqualTo("sql [] {} <select 1>");
        assertThat(run("/top 5 nations")).isEqualTo("chat [] {} <top 5 nations>");
        assertThat(run("n = 5")).isEqualTo("param [] {} <n = 5>");
    }

    @Test
    void the_last_part_is_the_result_and_the_ones_before_are_displayed() {
        assertThat(run("%tables\nselect 1;\n%drop a")).isEqualTo("drop [a] {}");
        assertThat(outputs.displayed()).containsExactly("tables [] {}", "sql [] {} <select 1;>");
    }

    @Test
    void an_empty_cell_has_no_result() {
        assertThat(run("  ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "%sql --as top --write select  'a b' --x    | sql [select  'a b' --x] {as=top, write=}",
                "%sql --as='my top' -- --no option          | sql [--no option] {as=my top}",
                "%export \"a \\\" b\" C:\\data\\x.csv       | export [a \" b, C:\\data\\x.csv] {}",
                "%drop a 'b c' -5                           | drop [a, b c, -5] {}",
                "%param region = 'EU'                       | param [region, = 'EU'] {}",
                "%metric --as a rows where s = 'F --x' --explain | metric [rows where s = 'F --x'] {as=a, explain=}",
                "%metric a  b --as=c                        | metric [a  b] {as=c}",
                "!EXPORT _3                                 | export [_3] {}",
                ".tables                                    | tables [] {}",
                "/tables                                    | tables [] {}",
                "%tables;                                   | tables [] {}",
            })
    void arguments_are_read_against_the_spec(String code, String expected) {
        assertThat(run(code)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "%tabels            | There is no magic %tabels.                | Did you mean %tables?",
                "!exprot            | There is no magic !exprot.                | Did you mean %export?",
                "%qqqqqqq           | There is no magic %qqqqqqq.               | ``",
                "!tables            | There is no magic !tables.                | Did you mean %tables?",
                "%sql --datsource x | %sql has no option --datsource.           | Did you mean --datasource?",
                "%drop -a           | %drop has no option -a.                   | Usage: %drop [NAME …]",
                "%sql --as          | --as needs a value: NAME.                 | Usage: %sql [--as NAME] [--datasource D] [--write] [SQL]",
                "%sql --write=1     | --write takes no value.                   | Usage: %sql [--as NAME] [--datasource D] [--write] [SQL]",
                "%export            | %export needs RESULT.                     | Usage: %export RESULT [FILE]",
                "%tables all        | %tables has no use for \"all\".           | Usage: %tables",
                "%drop 'a           | A quote is not closed: a. | Close it with the quote that opened it.",
                "%%java             | %%java works on the lines below it, and there are none. | Usage: %%java, with a body below it.",
            })
    void what_does_not_fit_is_an_error_with_the_next_step(String code, String message, String hint) {
        assertThatExceptionOfType(CellException.class)
                .isThrownBy(() -> run(code))
                .satisfies(error -> {
                    assertThat(error.message()).isEqualTo(message);
                    assertThat(error.hint()).isEqualTo(hint);
                });
    }

    @Test
    void a_body_that_a_magic_does_not_take_is_an_error() {
        assertThatExceptionOfType(CellException.class)
                .isThrownBy(() -> run("%%tables\nselect 1"))
                .withMessage("%tables does nothing with the lines below it.");
    }

    @Test
    void a_cancelled_cell_runs_no_further_part() {
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        Execution execution = new Execution("%tables", 1, RequestContext.none("test"), outputs, cancelled);
        assertThatExceptionOfType(CellException.class)
                .isThrownBy(() -> cells.execute(execution))
                .withMessage("The cell was stopped.");
    }

    @Test
    void a_magic_line_is_described_by_its_help() {
        Optional<DisplayData> help = cells.inspect("%sql --as x\nselect 1", 3, 0);
        assertThat(help.map(CellInterpreterTest::text).orElse(""))
                .isEqualTo(
                        """
                        %sql [--as NAME] [--datasource D] [--write] [SQL]
                        Echoes its call.

                          SQL             a statement
                          --as NAME       the result's name
                          --datasource D  where it runs
                          --write         may change data""");
    }

    @Test
    void sql_is_described_by_the_language() {
        assertThat(cells.inspect("%%sql\nfrom orders", 12, 0).map(CellInterpreterTest::text))
                .contains("orders");
        assertThat(cells.inspect("from orders", 6, 0).map(CellInterpreterTest::text))
                .contains("orders");
        assertThat(cells.inspect("%%java\norders", 9, 0)).isEmpty();
    }

    @Test
    void a_question_is_described_by_the_language_of_the_magic_that_answers_it() {
        assertThat(cells.inspect("/top orders", 8, 0).map(CellInterpreterTest::text))
                .contains("orders");
        assertThat(cells.inspect("%chat top orders", 12, 0).map(CellInterpreterTest::text))
                .contains("orders");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select 1;      | COMPLETE",
                "select 1       | INCOMPLETE",
                "%tables        | COMPLETE",
                "%%sql\\n       | INCOMPLETE",
                "%%sql\\nx      | INCOMPLETE",
                "%%sql\\nx;     | COMPLETE",
                "%%java\\nx     | INCOMPLETE",
                "%%java\\nx\\n@ | COMPLETE",
                "/why           | COMPLETE",
                "n = 5          | COMPLETE",
            })
    void completeness_is_known_of_every_kind_of_cell(String code, Completeness.Status status) {
        String typed = code.replace("\\n", "\n").replace("@", "");
        assertThat(cells.isComplete(typed).status()).isEqualTo(status);
    }
}
