package datus.notebooks;

import com.google.auto.service.AutoService;
import datus.context.Entry;
import datus.context.Provenance;
import datus.context.bootstrap.BootstrapInput;
import datus.context.bootstrap.BootstrapSource;
import datus.context.bootstrap.Component;
import datus.context.bootstrap.SourceFiles;
import datus.context.bootstrap.Step;
import datus.context.bootstrap.sql.RanSql;
import datus.context.bootstrap.sql.TableNames;
import datus.display.CellException;
import datus.error.DatusException;
import datus.nbformat.Notebook;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Executed notebooks: the SQL of their cells, and questions with the SQL that answered them. */
@AutoService(BootstrapSource.class)
public final class NotebookSource implements BootstrapSource {

    @Override
    public String name() {
        return "notebooks";
    }

    @Override
    public String summary() {
        return "executed notebooks: SQL that ran, and questions with their answers";
    }

    @Override
    public String location() {
        return "FILE|FOLDER";
    }

    @Override
    public Set<Component> components() {
        return Set.of(Component.NOTEBOOKS);
    }

    @Override
    public List<Step> steps(BootstrapInput input) {
        RanSql ran = new RanSql(input.datasource(), TableNames.of(input));
        return SourceFiles.at(input.location(), ".ipynb").stream()
                .map(file -> Step.of(
                        SourceFiles.relative(input.location(), file),
                        Component.NOTEBOOKS,
                        () -> entries(file, input, ran)))
                .toList();
    }

    private List<Entry> entries(Path file, BootstrapInput input, RanSql ran) {
        return new CellQueries(notebook(file), input.datasource())
                .found().stream()
                        .map(query -> {
                            Provenance from = input.from(this, input.origin(file) + "#" + query.cell());
                            return query.question().isEmpty()
                                    ? ran.statement(query.sql(), from)
                                    : ran.answer(query.question(), query.sql(), from);
                        })
                        .toList();
    }

    private static Notebook notebook(Path file) {
        try {
            return Notebook.read(file);
        } catch (CellException e) {
            throw DatusException.data(e.message(), e.hint(), e);
        }
    }
}
