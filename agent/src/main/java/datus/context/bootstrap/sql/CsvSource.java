package datus.context.bootstrap.sql;

import com.google.auto.service.AutoService;
import datus.context.bootstrap.BootstrapInput;
import datus.context.bootstrap.BootstrapSource;
import datus.context.bootstrap.Component;
import datus.context.bootstrap.SourceFiles;
import datus.context.bootstrap.Step;
import java.util.List;
import java.util.Set;

/** Pairs of question and SQL in CSV files; a pair a step, so that one that is wrong leaves the others. */
@AutoService(BootstrapSource.class)
public final class CsvSource implements BootstrapSource {
    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String summary() {
        return "CSV with the columns question, sql and if wanted subject_path, external_knowledge";
    }

    @Override
    public String location() {
        return "FILE|FOLDER";
    }

    @Override
    public Set<Component> components() {
        return Set.of(Component.REFERENCE_SQL, Component.KNOWLEDGE);
    }

    @Override
    public List<Step> steps(BootstrapInput input) {
        PairSteps steps = new PairSteps(this, input, TableNames.of(input));
        return SourceFiles.at(input.location(), ".csv", ".tsv").stream()
                .flatMap(file -> steps.of(file, SourceFiles.relative(input.location(), file)).stream())
                .toList();
    }
}
