package datus.data.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {

    @Test
    void splitsAtSemicolonsThatSeparate() {
        assertThat(Statements.split("select ';' ; -- only a comment\n; select \"a;b\""))
                .containsExactly(new Statement("select ';'", 0), new Statement("select \"a;b\"", 33));
    }

    @Test
    void leavesOutCommentsAroundAStatement() {
        assertThat(Statements.split("-- what\nselect 1 /* in */ + 2 -- end"))
                .containsExactly(new Statement("select 1 /* in */ + 2", 8));
    }

    @Test
    void keepsTheBodyOfATriggerWhole() {
        String trigger =
                "create trigger t after insert on a begin update b set x = case when 1 then 2 end; delete from c; end";
        assertThat(Statements.split(trigger + "; select 1"))
                .extracting(Statement::text)
                .containsExactly(trigger, "select 1");
    }

    @Test
    void knowsTheVerb() {
        assertThat(Statements.split("(select 1)").get(0).verb()).isEqualTo("SELECT");
        assertThat(Statements.split("with a as (select 1) from a").get(0).verb())
                .isEqualTo("WITH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "select 1", "select 1;", "select * from t -- all", "from t", "begin; commit"})
    void takesFinishedTextAsComplete(String sql) {
        assertThat(Statements.isComplete(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select",
                "select a,",
                "select * from",
                "select (1",
                "select 'a",
                "select a /* b",
                "select a from t where",
                "create trigger t after insert on a begin delete from c;"
            })
    void takesUnfinishedTextAsIncomplete(String sql) {
        assertThat(Statements.isComplete(sql)).isFalse();
    }
}
