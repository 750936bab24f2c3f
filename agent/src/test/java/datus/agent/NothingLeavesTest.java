package datus.agent;

import static org.assertj.core.api.Assertions.assertThat;

import datus.answer.Approval;
import datus.answer.Asking;
import datus.answer.Person;
import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.State;
import datus.context.Turn;
import datus.context.Turn.CellContext;
import datus.context.bootstrap.Bootstrap;
import datus.context.bootstrap.BootstrapRequest;
import datus.context.bootstrap.BootstrapRequest.From;
import datus.context.bootstrap.BootstrapSource;
import datus.context.bootstrap.database.DatabaseSource;
import datus.context.bootstrap.sql.HistorySource;
import datus.data.Control;
import datus.data.Scope;
import datus.generation.GeneratedSource;
import datus.generation.Generator;
import datus.message.Share;
import datus.message.ToolCall;
import datus.model.ConfiguredModels;
import datus.model.scripted.ReceivedRequest;
import datus.model.scripted.ScriptedModel;
import datus.workspace.AgentConfig;
import datus.workspace.AgentConfig.Profile;
import datus.workspace.DatusConfig;
import datus.workspace.Environment;
import datus.workspace.ModelConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A model that may see names and types uses every tool there is over all that can be learned of data: no value reaches it. */
@Timeout(60)
class NothingLeavesTest {
    private static final Scope SHOP = Scope.all("shop");
    private static final String USUAL =
            "SELECT sum(amount) AS open_turnover FROM orders WHERE status = 'CANARY-open' AND amount < 87654321";

    @TempDir
    private Path folder;

    private final ScriptedModel model = ScriptedModel.start();

    @SuppressWarnings("NullAway.Init")
    private AgentNotebook notebook;

    @AfterEach
    void close() {
        notebook.close();
        model.close();
    }

    private void fill() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("shop.duckdb"));
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR, region VARCHAR);
                    CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers (id),
                        amount DECIMAL(10, 2), status VARCHAR, ordered DATE);
                    CREATE TABLE states (code VARCHAR PRIMARY KEY, label VARCHAR);
                    INSERT INTO states VALUES ('CANARY-o', 'CANARY opened'), ('CANARY-p', 'CANARY paid');
                    INSERT INTO customers SELECT i, 'CANARY ' || i, CASE WHEN i % 2 = 0 THEN 'CANARY-north' ELSE 'CANARY-south' END
                        FROM range(30) t(i);
                    INSERT INTO orders SELECT i, i % 30, i * 1.5, CASE WHEN i % 3 = 0 THEN 'CANARY-open' ELSE 'CANARY-paid' END,
                        DATE '2026-01-01' + i::INTEGER FROM range(120) t(i);
                    """);
        }
    }

    private void open() throws SQLException {
        ModelConfig config = model.config("scripted", Share.SCHEMA);
        AgentConfig usual = AgentConfig.defaults();
        AgentConfig agent = new AgentConfig(
                Optional.of(config.name()),
                usual.summarise(),
                Profile.TRUSTED,
                List.of("cat"),
                usual.turn(),
                usual.day());
        DatusConfig all = DatusConfig.defaults().withModels(List.of(config), agent);
        notebook = new AgentNotebook(folder, ConfiguredModels.of(all, new Environment(Map.of())), all);
    }

    /** All that a machine makes of data: what a bootstrap reads, and what is generated, saved, and approved of. */
    private void learn() throws IOException {
        notebook.write(
                "semantic_models/ours.yml",
                """
                data_source:
                  name: receipts
                  sql_table: orders
                  identifiers:
                    - name: receipt
                      type: primary
                      expr: id
                  dimensions:
                    - name: day
                      type: time
                      expr: ordered
                  measures:
                    - name: amount
                      agg: sum
                """);
        for (int i = 0; i < 3; i++) {
            notebook.history()
                    .append(new Turn(
                            AgentNotebook.NOW.minusSeconds(i),
                            Duration.ZERO,
                            i,
                            Turn.Kind.SQL,
                            Turn.Status.RAN,
                            USUAL,
                            Optional.of("shop"),
                            Optional.of(USUAL),
                            1,
                            "{}",
                            new CellContext("s", Optional.empty(), "{}", Optional.empty())));
        }
        Clock clock = Clock.systemUTC();
        Bootstrap bootstrap =
                new Bootstrap(notebook.context(), notebook.workspace(), notebook.data(), notebook.history(), clock);
        From[] sources = Stream.<BootstrapSource>of(new DatabaseSource(), new HistorySource(), new GeneratedSource())
                .map(source -> new From(source, folder))
                .toArray(From[]::new);
        bootstrap.run(BootstrapRequest.incremental(SHOP, sources), Control.unlimited(), progress -> {});
        Generator generator =
                new Generator(notebook.workspace(), notebook.data(), notebook.context(), notebook.history(), clock);
        generator.save(generator.knowledge(SHOP, List.of()));
        generator.save(generator.metrics(SHOP, List.of()));
        for (Entry known : notebook.context().list(EntryFilter.kind("knowledge"))) {
            notebook.context().decide(known.id(), State.VERIFIED, "");
        }
    }

    private static ToolCall call(String tool, String arguments) {
        return new ToolCall("call_" + tool + arguments.hashCode(), tool, arguments);
    }

    private static List<ToolCall> calls() {
        List<ToolCall> calls = new ArrayList<>();
        for (String words : List.of("open orders", "north customers", "turnover", "paid states", "codes and values")) {
            for (String tool : List.of("search_table", "search_knowledge", "search_metrics", "search_reference_sql")) {
                calls.add(call(tool, "{\"query_text\": \"" + words + "\"}"));
            }
            calls.add(call("propose_sql", "{\"question\": \"how many " + words + "\"}"));
        }
        for (String sql : List.of(
                "SELECT * FROM orders",
                "SELECT CAST(status AS INTEGER) FROM orders",
                "SELECT error(name) FROM customers",
                "PIVOT orders ON status USING sum(amount)",
                "SELECT strptime(region, '%Y') FROM customers",
                "SELECT nothing FROM customers")) {
            calls.add(call("read_query", "{\"sql\": \"" + sql + "\"}"));
        }
        calls.add(call("execute_sql", "{\"sql\": \"INSERT INTO states SELECT * FROM states\"}"));
        calls.add(call("list_tables", "{}"));
        calls.add(call("describe_table", "{\"table_name\": \"orders\"}"));
        calls.add(call("sample_values", "{\"table_name\": \"orders\", \"column\": \"status\"}"));
        for (String metric : List.of("open_turnover", "orders", "total_amount")) {
            calls.add(call("query_metrics", "{\"metrics\": [\"" + metric + "\"], \"dry_run\": true}"));
            calls.add(call(
                    "query_metrics",
                    "{\"metrics\": [\"" + metric + "\"], \"where\": [\"CAST(status AS INTEGER) > 1\"]}"));
        }
        calls.add(call("parse_dates", "{\"text\": \"last month\"}"));
        calls.add(call("todo_write", "{\"todos\": [{\"text\": \"look\", \"status\": \"done\"}]}"));
        calls.add(call("todo_read", "{}"));
        calls.add(call("ask_user", "{\"question\": \"Which?\"}"));
        calls.add(call("glob", "{\"pattern\": \"**/*\"}"));
        calls.add(call("grep", "{\"pattern\": \"canary|one of\"}"));
        calls.add(call("read_file", "{\"path\": \"knowledge/tables/orders.md\"}"));
        calls.add(call("read_file", "{\"path\": \"knowledge/tables/states.md\"}"));
        calls.add(call("read_file", "{\"path\": \"semantic_models/ours.yml\"}"));
        calls.add(call("read_file", "{\"path\": \"shop.duckdb\"}"));
        calls.add(call("write_file", "{\"path\": \"notes/a.md\", \"content\": \"words\"}"));
        calls.add(call("bash", "{\"command\": \"cat knowledge/tables/orders.md\"}"));
        calls.add(
                call(
                        "save_to_context",
                        "{\"kind\": \"example\", \"name\": \"orders\", \"text\": \"SELECT CAST(status AS INTEGER) FROM orders\"}"));
        return calls;
    }

    private static Person content() {
        return new Person() {
            @Override
            public String ask(String question, List<String> choices) {
                return "either";
            }

            @Override
            public boolean approves(Approval approval) {
                return true;
            }
        };
    }

    @Test
    void noValueReachesAModelThatSeesNamesAndTypes() throws SQLException, IOException {
        fill();
        open();
        learn();
        model.calls(calls().toArray(ToolCall[]::new)).says("All is done.");
        Asking usual = notebook.asking();
        Asking asking =
                new Asking(SHOP, usual.conversation(), usual.control(), usual.listener(), content(), usual.wish());

        notebook.ask("open orders of customers in the north by status and turnover", asking);

        ReceivedRequest last = model.requests().get(1);
        String sent = model.requests().stream().map(ReceivedRequest::body).collect(Collectors.joining("\n"));
        assertThat(calls().stream().map(ToolCall::name).distinct().sorted().toList())
                .containsAll(last.tools().stream()
                        .filter(name -> !name.equals("run_sql"))
                        .toList());
        assertThat(folder.resolve("knowledge/tables/orders.md")).content().contains("CANARY-open");
        assertThat(folder.resolve("semantic_models/ours.yml")).content().contains("CANARY-open");
        assertThat(last.said("tool")).contains("[not shared with you]", "status VARCHAR", "The SQL failed");
        assertThat(sent).doesNotContainIgnoringCase("canary-").doesNotContain("CANARY", "87654321");
    }
}
