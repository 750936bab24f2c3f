package datus.context.bootstrap.sql;

import com.google.auto.service.AutoService;
import datus.context.Entry;
import datus.context.Provenance;
import datus.context.Slug;
import datus.context.bootstrap.BootstrapInput;
import datus.context.bootstrap.BootstrapSource;
import datus.context.bootstrap.Component;
import datus.context.bootstrap.SourceFiles;
import datus.context.bootstrap.Step;
import datus.context.kind.Example;
import datus.context.kind.Knowledge;
import datus.error.DatusException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Pairs of question and SQL in CSV files; a pair a step, so that one that is wrong leaves the others. */
@AutoService(BootstrapSource.class)
public final class CsvSource implements BootstrapSource {
    private static final String KNOWLEDGE_FOLDER = "imported/";

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
        TableNames names = TableNames.of(input);
        List<Step> steps = new ArrayList<>();
        for (Path file : SourceFiles.at(input.location(), ".csv", ".tsv")) {
            String name = SourceFiles.relative(input.location(), file);
            try {
                new PairFile(file)
                        .rows(input.data().engine())
                        .forEach(row -> add(row, name, file, input, names, steps));
            } catch (DatusException unreadable) {
                steps.add(Step.of(name, Component.REFERENCE_SQL, () -> {
                    throw unreadable;
                }));
            }
        }
        return steps;
    }

    private void add(
            PairFile.Row row, String name, Path file, BootstrapInput input, TableNames names, List<Step> steps) {
        String step = name + " row " + row.number();
        Provenance from = input.from(this, input.origin(file) + ":" + row.number());
        steps.add(Step.of(step, Component.REFERENCE_SQL, () -> List.of(pair(row, from, input, names))));
        if (!row.knowledge().isEmpty()) {
            steps.add(Step.of(step + " knowledge", Component.KNOWLEDGE, () -> List.of(knowledge(row, from, input))));
        }
    }

    private static Entry pair(PairFile.Row row, Provenance from, BootstrapInput input, TableNames names) {
        if (row.question().isEmpty() || row.sql().isEmpty()) {
            throw DatusException.user(
                    "Row " + row.number() + " has no " + (row.sql().isEmpty() ? "SQL." : "question."),
                    "Fill both, or drop the row.");
        }
        Entry entry = new Example(row.question(), row.sql())
                .proposed(input.datasource(), from)
                .withSubject(row.subject());
        return SqlReading.touched(entry, row.sql(), names);
    }

    private static Entry knowledge(PairFile.Row row, Provenance from, BootstrapInput input) {
        String path = KNOWLEDGE_FOLDER + Slug.of(row.question().isEmpty() ? row.knowledge() : row.question());
        return new Knowledge(row.question(), "", List.of(), row.knowledge())
                .proposed(input.datasource(), path, from)
                .withSubject(row.subject());
    }
}
