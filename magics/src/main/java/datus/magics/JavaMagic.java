package datus.magics;

import com.google.auto.service.AutoService;
import datus.data.QueryResult;
import datus.data.notebook.ResultNames;
import datus.error.DatusException;
import datus.frames.Frames;
import datus.kernel.Language;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Option;
import datus.snippets.Jdk;
import datus.snippets.SnippetValue;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.Table;

/** {@code %%java}: runs Java that sees kept results as Tablesaw tables; a table it ends with is a result again. */
@AutoService(NotebookMagic.class)
public final class JavaMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "java",
                List.of(),
                Journey.EXPLORE,
                "Run Java; kept results are Tablesaw tables, and a table on the last line is a result again.",
                List.of(),
                List.of(new Option("as", "NAME", "keep the table of the last line under this name")),
                Body.REQUIRED,
                List.of(
                        new Example("%%sql --as nations\nSELECT * FROM nation", "Keep something to work on"),
                        new Example(
                                "%%java --as long_names\nnations.where(nations.stringColumn(\"n_name\").length()"
                                        + ".isGreaterThan(8))",
                                "A result is a variable; the table returned is a result too"),
                        new Example(
                                "%%java\nSystem.out.println(frame(\"_\").rowCount());",
                                "The latest result has no name in Java, so ask for it")));
    }

    @Override
    public Optional<String> undo() {
        return Optional.of("%drop NAME forgets a kept table; what Java itself did, only Java takes back.");
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        Optional<String> as = call.option("as");
        as.ifPresent(name -> ResultNames.check(
                name, session.data().datasources().current(), session.data().results()));
        String code = call.body().orElseThrow();
        JavaCells.Ran ran = cells(session).run(code, call.execution());
        if (ran.value().map(SnippetValue::value).orElse("") instanceof Table table) {
            QueryResult kept =
                    new Frames(session.data()).keep(table, as, call.execution().count(), code, ran.cut());
            turn.ran(kept.ranOn(), code, kept.rows());
            return Optional.of(new Pages(session).result(kept).display());
        }
        as.ifPresent(JavaMagic::refuseToKeep);
        return ran.value().map(JavaMagic::shown);
    }

    private static void refuseToKeep(String name) {
        throw DatusException.user(
                "The last line gives no table, so there is nothing to keep as " + name + ".",
                "End the cell with an expression whose value is a Table.");
    }

    private static DisplayData shown(SnippetValue value) {
        return value.value() instanceof DisplayData data ? data : new DisplayData(value.text());
    }

    @Override
    public Optional<Language> language(NotebookSession session) {
        return Jdk.isPresent() ? Optional.of(new JavaCellLanguage(session)) : Optional.empty();
    }

    static JavaCells cells(NotebookSession session) {
        Jdk.require();
        return session.part(JavaCells.class, () -> new JavaCells(session));
    }
}
