package datus.context.bootstrap.sql;

import static org.assertj.core.api.Assertions.assertThat;

import datus.context.State;
import datus.context.Turn;
import datus.context.Turn.CellContext;
import datus.context.bootstrap.BootstrapSource;
import datus.context.bootstrap.BootstrapSourceContract;
import datus.context.bootstrap.TestShop;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistorySourceTest extends BootstrapSourceContract {

    @Override
    protected BootstrapSource source() {
        return new HistorySource();
    }

    @Override
    protected Path fixture() {
        return root;
    }

    @Override
    protected List<String> holds() {
        return List.of(
                "example:shop/how-many-orders-are-there", "reference_sql:shop/select-total-from-orders-where-id");
    }

    @BeforeEach
    void remember() {
        append(Turn.Kind.SQL, Turn.Status.RAN, "SELECT total FROM orders WHERE id = 1", "shop");
        append(Turn.Kind.SQL, Turn.Status.RAN, "SELECT total FROM orders WHERE id = 2", "shop");
        append(Turn.Kind.SQL, Turn.Status.FAILED, "SELECT nothing FROM orders", "shop");
        append(Turn.Kind.SQL, Turn.Status.RAN, "SELECT 1 FROM elsewhere", "other");
        append(Turn.Kind.SQL, Turn.Status.RAN, "CREATE TABLE t (a INT)", "shop");
        append(Turn.Kind.QUESTION, Turn.Status.ANSWERED, "SELECT count(*) FROM orders", "shop");
    }

    private void append(Turn.Kind kind, Turn.Status status, String sql, String datasource) {
        shop.history()
                .append(new Turn(
                        TestShop.NOW,
                        Duration.ofMillis(1),
                        1,
                        kind,
                        status,
                        kind == Turn.Kind.QUESTION ? "/how many orders are there?" : sql,
                        Optional.of(datasource),
                        Optional.of(sql),
                        1,
                        "{}",
                        new CellContext("s1", Optional.of("c7"), "{}", Optional.of("close.ipynb"))));
    }

    @Test
    void runsThatDifferInValuesAloneAreOneAndTheLatestCounts() throws Exception {
        var entry = entry("reference_sql:shop/select-total-from-orders-where-id");

        assertThat(entry.content()).endsWith("id = 2");
        assertThat(entry.state()).isEqualTo(State.RAN);
        assertThat(entry.columns()).containsExactlyInAnyOrder("orders.total", "orders.id");
        assertThat(entry.provenance().origin()).isEqualTo("close.ipynb#c7");
    }

    @Test
    void anAnsweredQuestionIsAnExampleThatRan() throws Exception {
        var entry = entry("example:shop/how-many-orders-are-there");

        assertThat(entry.text()).isEqualTo("how many orders are there?");
        assertThat(entry.state()).isEqualTo(State.RAN);
    }
}
