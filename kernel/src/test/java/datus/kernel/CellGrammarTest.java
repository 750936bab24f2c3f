package datus.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellGrammarTest {
    private static List<Cell.Part> parts(String code) {
        return CellGrammar.parse(code, EchoMagics.registry()).parts();
    }

    private static Cell.Invocation line(String name, String prefix, String line, int start) {
        return new Cell.Invocation(name, prefix, line, Optional.empty(), start, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\n", "-- nothing yet", "/* nor\nhere */\n-- or here"})
    void an_empty_cell_has_no_parts(String code) {
        assertThat(parts(code)).isEmpty();
    }

    @Test
    void a_bare_cell_is_sql_with_its_comments() {
        assertThat(parts("\n-- all of it\nselect 1;\nselect 2\n"))
                .containsExactly(new Cell.Sql("-- all of it\nselect 1;\nselect 2", 1));
    }

    @Test
    void magic_lines_stand_at_the_start_one_after_another() {
        assertThat(parts("-- first\n\n%tables\n  %drop a b \nselect 1"))
                .containsExactly(
                        line("tables", "%", "", 10), line("drop", "%", "a b", 20), new Cell.Sql("select 1", 31));
    }

    @Test
    void a_magic_line_may_follow_a_semicolon_on_a_line_of_its_own() {
        assertThat(parts("select ';' -- not here;\n;\n%tables\nselect 2"))
                .containsExactly(
                        new Cell.Sql("select ';' -- not here;\n;", 0),
                        line("tables", "%", "", 26),
                        new Cell.Sql("select 2", 34));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 7\n%2",
                "select 7\n%tables",
                "select 'a;\n%tables'",
                "select $$;\n%tables\n$$",
                "select $q$;\n%tables\n$q$",
                "select \"a;\n%tables\"",
                "select 1 /* ;\n%tables\n*/ + 2",
                "select 'it''s;\n%tables'",
                "select 1; %tables",
                "select 4\n/2",
                "select $1 -- ;\n%tables"
            })
    void anywhere_else_percent_and_slash_are_sql(String code) {
        assertThat(parts(code)).containsExactly(new Cell.Sql(code, 0));
    }

    @Test
    void two_percents_take_the_rest_of_the_cell() {
        String code = "%tables\n%%sql --as top\nselect 1;\n%tables";
        assertThat(parts(code))
                .containsExactly(
                        line("tables", "%", "", 0),
                        new Cell.Invocation("sql", "%%", "--as top", Optional.of("select 1;\n%tables"), 8, 23));
        assertThat(code.substring(23)).startsWith("select 1");
    }

    @Test
    void two_percents_without_a_body_have_an_empty_one() {
        assertThat(parts("%%sql")).containsExactly(new Cell.Invocation("sql", "%%", "", Optional.of(""), 0, 5));
    }

    @Test
    void exclamation_mark_and_dot_are_prefixes_too() {
        assertThat(parts("!export _3\n.tables"))
                .containsExactly(line("export", "!", "_3", 0), line("tables", ".", "", 11));
    }

    @Test
    void a_number_that_starts_with_a_dot_is_sql() {
        assertThat(parts(".5 + 1")).containsExactly(new Cell.Sql(".5 + 1", 0));
    }

    @Test
    void a_slash_before_the_name_of_a_magic_runs_it() {
        assertThat(parts("/tables")).containsExactly(line("tables", "/", "", 0));
        assertThat(parts("/tables;\nselect 1"))
                .containsExactly(line("tables", "/", "", 0), new Cell.Sql("select 1", 9));
    }

    @Test
    void a_slash_before_anything_else_is_a_question() {
        assertThat(parts("/top 5 nations\nby revenue\n"))
                .containsExactly(new Cell.Question("top 5 nations\nby revenue", 0, 1));
        assertThat(parts("/ tables?")).containsExactly(new Cell.Question("tables?", 0, 2));
        assertThat(parts("/tables?")).containsExactly(new Cell.Question("tables?", 0, 1));
    }

    @Test
    void full_width_percent_and_slash_mean_the_same() {
        assertThat(parts("％tables\n／哪些客户流失了"))
                .containsExactly(line("tables", "%", "", 0), new Cell.Question("哪些客户流失了", 8, 9));
        assertThat(parts("％％sql\nselect 1"))
                .containsExactly(new Cell.Invocation("sql", "%%", "", Optional.of("select 1"), 0, 6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Parameters\nregion = \"EU\"\nn = -5\nall = None\nx = float('nan')\nwhich = [1, 2]\n",
                "region = 'EU'",
                "ok = True"
            })
    void injected_parameters_are_recognised(String code) {
        assertThat(parts(code)).containsExactly(new Cell.Parameters(code, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"select a = 1", "# Parameters", "a = b", "x = 1\nselect 2"})
    void what_only_looks_like_parameters_is_sql(String code) {
        assertThat(parts(code)).hasOnlyElementsOfType(Cell.Sql.class);
    }

    @Test
    void a_lone_percent_is_a_magic_without_a_name() {
        assertThat(parts("%")).containsExactly(line("", "%", "", 0));
    }

    @Test
    void every_prefix_of_a_long_cell_can_be_read() {
        String code = "-- c\n%drop 'a\n$t$ ;\n%x $t$;\n/* ;*/\n%%sql\n\"";
        assertThat(Stream.iterate(0, end -> end <= code.length(), end -> end + 1)
                        .map(end -> parts(code.substring(0, end))))
                .doesNotContainNull();
    }
}
