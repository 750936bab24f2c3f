package datus.context.bootstrap.sql;

import datus.context.Entry;
import datus.context.Provenance;
import datus.context.Slug;
import datus.context.bootstrap.BootstrapInput;
import datus.context.bootstrap.BootstrapSource;
import datus.context.bootstrap.Component;
import datus.context.bootstrap.SecretMask;
import datus.context.bootstrap.Step;
import datus.context.kind.Example;
import datus.context.kind.Knowledge;
import datus.error.DatusException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The steps that read files of questions and SQL: a pair a step, so that one that is wrong leaves the others. */
public record PairSteps(BootstrapSource source, BootstrapInput input, TableNames names) {
    private static final String KNOWLEDGE_FOLDER = "imported/";

    /** A question's words become the name of its file. */
    private static final SecretMask MASK = new SecretMask();

    /**
     * Those of a file; of one that cannot be read, a step that says so.
     *
     * @param name what the steps call the file
     */
    public List<Step> of(Path file, String name) {
        List<Step> steps = new ArrayList<>();
        try {
            new PairFile(file).rows(input.data().engine()).forEach(row -> add(row, name, file, steps));
        } catch (DatusException unreadable) {
            steps.add(Step.of(name, Component.REFERENCE_SQL, () -> {
                throw unreadable;
            }));
        }
        return steps;
    }

    private void add(PairFile.Row row, String name, Path file, List<Step> steps) {
        String step = name + " row " + row.number();
        Provenance from = input.from(source, input.origin(file) + ":" + row.number());
        steps.add(Step.of(step, Component.REFERENCE_SQL, () -> List.of(pair(row, from))));
        if (!row.knowledge().isEmpty()) {
            steps.add(Step.of(step + " knowledge", Component.KNOWLEDGE, () -> List.of(knowledge(row, from))));
        }
    }

    private Entry pair(PairFile.Row row, Provenance from) {
        if (row.question().isEmpty() || row.sql().isEmpty()) {
            throw DatusException.user(
                    "Row " + row.number() + " has no " + (row.sql().isEmpty() ? "SQL." : "question."),
                    "Fill both, or drop the row.");
        }
        Entry entry = new Example(MASK.of(row.question()), row.sql())
                .proposed(input.datasource(), from)
                .withSubject(row.subject());
        return SqlReading.touched(entry, row.sql(), names);
    }

    private Entry knowledge(PairFile.Row row, Provenance from) {
        String path = KNOWLEDGE_FOLDER + Slug.of(MASK.of(row.question().isEmpty() ? row.knowledge() : row.question()));
        return new Knowledge(row.question(), "", List.of(), row.knowledge())
                .proposed(input.datasource(), path, from)
                .withSubject(row.subject());
    }
}
