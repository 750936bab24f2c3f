package datus.magics;

import com.google.auto.service.AutoService;
import datus.context.Turn;
import datus.data.Outcome;
import datus.data.Rights;
import datus.data.Sql;
import datus.data.SqlRequest;
import datus.error.DatusException;
import datus.frames.Block;
import datus.kernel.Completion;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Option;
import datus.kernel.MagicSpec.Positional;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code %%sql}, and every bare cell: runs SQL, keeps the last result, and shows its first page. */
@AutoService(NotebookMagic.class)
public final class SqlMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "sql",
                List.of(),
                Journey.EXPLORE,
                "Run SQL and keep its result; a cell without a magic is the same.",
                List.of(new Positional("query", Arity.REST, "the SQL, if it fits on the line")),
                List.of(
                        new Option("datasource", "NAME", "run there instead of on the current datasource"),
                        new Option("as", "NAME", "keep the result under this name, for later SQL and questions"),
                        new Option("limit", "N|all", "keep this many rows; all keeps what memory allows"),
                        new Option("write", "", "allow the datasource to be changed"),
                        new Option("lazy", "", "with --as: only name the SQL, and run it where it is used")),
                Body.OPTIONAL,
                List.of(
                        new Example("%%sql\nSELECT n_name FROM nation ORDER BY n_name LIMIT 5", "Run a query"),
                        new Example(
                                "%%sql --as big_orders --limit 1000\n"
                                        + "SELECT * FROM orders WHERE o_totalprice > 100000",
                                "Keep the first 1,000 rows as big_orders"),
                        new Example(
                                "%%sql --as open_orders --lazy\nSELECT * FROM orders WHERE o_orderstatus = 'O'",
                                "Name a query without running it"),
                        new Example("%sql SELECT count(*) FROM customer", "Run a query that fits on a line")),
                true);
    }

    @Override
    public Optional<String> undo() {
        return Optional.of("%drop NAME forgets a kept result; what SQL wrote with --write, only SQL takes back.");
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        SqlRequest request = request(call, session);
        turn.kind(Turn.Kind.SQL).sql(request.sql().text());
        request.datasource().ifPresent(name -> turn.note("datasource", name));
        Outcome outcome = session.data().runner().run(request, new Rights.Typed(), CellControl.of(call));
        turn.ran(outcome.ranOn(), request.sql().text(), rows(outcome));
        return Optional.of(block(outcome, new Pages(session)).display());
    }

    @Override
    public List<Completion.Item> suggest(String parameter, String prefix, NotebookSession session) {
        return parameter.equals("datasource") ? Suggestions.datasources(session) : List.of();
    }

    private static SqlRequest request(MagicCall call, NotebookSession session) {
        String text = Stream.of(call.positional(0), call.body())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
        return new SqlRequest(
                new Sql(text),
                call.option("datasource"),
                call.option("as"),
                call.execution().count(),
                call.option("limit").map(SqlMagic::limit).orElse(OptionalLong.empty()),
                call.has("write"),
                call.has("lazy"),
                session.parameters());
    }

    private static OptionalLong limit(String text) {
        if (text.equalsIgnoreCase("all")) {
            return OptionalLong.of(Long.MAX_VALUE);
        }
        String digits = text.replaceAll("[,_]", "");
        if (!digits.matches("\\d{1,18}")) {
            throw DatusException.user(
                    "--limit takes a number of rows or all, not " + text + ".", "For instance: %%sql --limit 1000");
        }
        return OptionalLong.of(Long.parseLong(digits));
    }

    private static long rows(Outcome outcome) {
        if (outcome instanceof Outcome.Rows rows) {
            return rows.result().rows();
        }
        return outcome instanceof Outcome.Done done ? done.changed() : -1;
    }

    private static Block block(Outcome outcome, Pages pages) {
        if (outcome instanceof Outcome.Rows rows) {
            return pages.result(rows);
        } else if (outcome instanceof Outcome.Named named) {
            return Block.paragraph(
                    named.name() + " names this SQL; it runs where it is used · will run on " + named.ranOn());
        }
        Outcome.Done done = (Outcome.Done) outcome;
        String changed = done.changed() < 0 ? "done" : Wording.count(done.changed(), "row") + " changed";
        return Block.paragraph(done.statement() + ": " + changed + " · ran on " + done.ranOn());
    }
}
