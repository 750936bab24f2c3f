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

class ReferenceSqlKindTest extends ContextKindContract {

    @Override
    protected ContextKind kind() {
        return new ReferenceSqlKind();
    }

    @Override
    protected Entry full(String name) {
        return new Entry(
                new EntryId("reference_sql", "demo", name),
                "sales/revenue",
                "Revenue by region,\nmonth by month.",
                "select region, -- net\n  sum(total)\nfrom main.orders",
                List.of("revenue", "region"),
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
                -- KEEP: all of finance's queries

                ---------------
                -- Revenue by region KEEP
                -- Tags: revenue, region
                -- see also: the wiki KEEP
                ---------------
                select region, sum(total) from main.orders; -- behind

                /* KEEP the second
                 * of two */
                select ';' from t
                """;
    }

    @Override
    protected String broken() {
        return "-- one\nselect 1;\n\nselect 'two;\n";
    }

    @Override
    protected String fault() {
        return "line 4: what opens here is never closed";
    }

    @Test
    void several_statements_are_several_entries() {
        List<Entry> entries = read("reference_sql/finance.sql", handwritten());
        assertThat(entries)
                .extracting(entry -> entry.id().name())
                .containsExactly("revenue-by-region-keep-see-also-the-wiki", "keep-the-second-of-two");
        assertThat(entries.get(0).text()).isEqualTo("Revenue by region KEEP\nsee also: the wiki KEEP");
        assertThat(entries.get(0).tags()).containsExactly("revenue", "region");
        assertThat(entries.get(0).tables()).containsExactly("main.orders");
        assertThat(entries.get(0).provenance().origin()).isEqualTo("reference_sql/finance.sql:3");
        assertThat(entries.get(1).text()).isEqualTo("KEEP the second\nof two");
    }

    @Test
    void a_file_diffs_well() {
        assertThat(folder().write(full("revenue"), Optional.empty()))
                .isEqualTo(
                        """
                -- Revenue by region,
                -- month by month.
                -- name: revenue
                -- subject: sales/revenue
                -- tags: revenue, region
                -- datasource: demo
                -- state: verified
                -- by: li
                -- on: 2026-11-20
                select region, -- net
                  sum(total)
                from main.orders;
                """);
    }

    @Test
    void a_statement_alone_is_called_after_its_file() {
        Entry entry = read("reference_sql/finance/monthly_close.sql", "select 1 from t")
                .get(0);
        assertThat(entry.id().name()).isEqualTo("finance/monthly_close");
        assertThat(entry.text()).isEqualTo("finance monthly close");
    }

    @Test
    void another_statement_goes_to_the_end() {
        String text = folder().write(full("b"), Optional.of("-- name: a\nselect 1"));
        assertThat(text).startsWith("-- name: a\nselect 1;\n\n-- Revenue by region,");
        assertThat(read("reference_sql/x.sql", text))
                .extracting(entry -> entry.id().name())
                .containsExactly("a", "b");
    }

    @Test
    void words_stay_words_and_a_statement_ends() {
        Entry entry = full("a").withText("Name: of the region\nby: li").withContent("select 1 -- the one");
        String text = folder().write(entry, Optional.empty());
        assertThat(text).startsWith("-- - Name: of the region\n-- - by: li\n").endsWith("select 1;\n");
        assertThat(read("reference_sql/a.sql", text)).extracting(Entry::id).containsExactly(entry.id());
    }
}
