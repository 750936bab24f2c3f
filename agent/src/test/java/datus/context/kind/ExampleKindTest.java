package datus.context.kind;

import static org.assertj.core.api.Assertions.assertThat;

import datus.context.ContextKind;
import datus.context.ContextKindContract;
import datus.context.Entry;
import datus.context.EntryId;
import datus.context.State;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExampleKindTest extends ContextKindContract {

    @Override
    protected ContextKind kind() {
        return new ExampleKind();
    }

    @Override
    protected Entry full(String name) {
        return new Entry(
                new EntryId("example", "demo", name),
                "sales/orders",
                "top 5: \"nations\" by revenue, in 1995?",
                "select n_name, sum(o) -- net\nfrom main.orders\n   \nwhere x = '# no comment'",
                List.of("top", "a, b", "yes"),
                List.of("main.orders"),
                List.of(),
                State.VERIFIED,
                PERSON,
                Optional.empty());
    }

    @Override
    protected Entry changed(Entry entry) {
        return entry.withContent("select 2\nfrom t");
    }

    @Override
    protected String handwritten() {
        return """
                # KEEP asked every Monday
                question: "how many orders?"   # KEEP quoted by habit

                # KEEP the SQL
                sql: |
                  -- counts all
                  select count(*)

                  from orders
                # KEEP not checked yet
                state: verified # KEEP for now
                """;
    }

    @Override
    protected String broken() {
        return "question: how many?\nsqls: select 1\n";
    }

    @Override
    protected String fault() {
        return "line 2: unknown key \"sqls\"";
    }

    @Test
    void a_file_diffs_well() {
        Entry entry = new Example("top 5 nations by revenue, in 1995?", "select 1\nfrom t")
                .proposed("demo", PERSON)
                .decided(State.VERIFIED, PERSON);
        assertThat(folder().path(entry)).isEqualTo("examples/top-5-nations-by-revenue-in-1995.yml");
        assertThat(folder().write(entry, Optional.empty()))
                .isEqualTo(
                        """
                question: top 5 nations by revenue, in 1995?
                sql: |
                  select 1
                  from t
                datasource: demo
                state: verified
                by: li
                on: 2026-11-20
                """);
    }

    @Test
    void what_is_left_out_has_its_default() {
        Entry entry = read("examples/x.yml", "question: how many?\nsql: select count(*) from main.t\n")
                .get(0);
        assertThat(entry.id()).hasToString("example:demo/how-many");
        assertThat(entry.state()).isEqualTo(State.ACCEPTED);
        assertThat(entry.tables()).containsExactly("main.t");
    }
}
