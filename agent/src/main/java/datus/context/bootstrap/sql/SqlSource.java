package datus.context.bootstrap.sql;

import com.google.auto.service.AutoService;
import datus.context.ContextFile;
import datus.context.ContextFolder;
import datus.context.Entry;
import datus.context.Provenance;
import datus.context.State;
import datus.context.bootstrap.BootstrapInput;
import datus.context.bootstrap.BootstrapSource;
import datus.context.bootstrap.Component;
import datus.context.bootstrap.SecretMask;
import datus.context.bootstrap.SourceFiles;
import datus.context.bootstrap.Step;
import datus.context.kind.ReferenceSqlKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** SQL files, each statement with the comment block above it. */
@AutoService(BootstrapSource.class)
public final class SqlSource implements BootstrapSource {
    /** Before a statement without a name is called by its words. */
    private final SecretMask mask = new SecretMask();

    @Override
    public String name() {
        return "sql";
    }

    @Override
    public String summary() {
        return "SQL files: each statement with the comment above it";
    }

    @Override
    public String location() {
        return "FILE|FOLDER";
    }

    @Override
    public Set<Component> components() {
        return Set.of(Component.REFERENCE_SQL);
    }

    @Override
    public List<Step> steps(BootstrapInput input) {
        TableNames names = TableNames.of(input);
        return SourceFiles.at(input.location(), ".sql").stream()
                .map(file -> Step.of(
                        SourceFiles.relative(input.location(), file),
                        Component.REFERENCE_SQL,
                        () -> read(file, input, names)))
                .toList();
    }

    /** As the workspace's own files are read; what another folder says of their states is not taken over. */
    private List<Entry> read(Path file, BootstrapInput input, TableNames names) {
        ContextFolder folder = new ReferenceSqlKind().folder().orElseThrow();
        String relative = SourceFiles.relative(input.location(), file);
        ContextFile text = new ContextFile(
                folder.name() + "/" + relative,
                mask.of(SourceFiles.text(file)),
                input.datasource(),
                input.clock().instant());
        return folder.read(text).stream()
                .map(entry -> imported(entry, file, relative, input, names))
                .toList();
    }

    private Entry imported(Entry entry, Path file, String relative, BootstrapInput input, TableNames names) {
        String line = entry.provenance().origin().replaceFirst("^.*:", "");
        Provenance from = input.from(this, input.origin(file) + ":" + line);
        String subject = entry.subject().isEmpty() ? SourceFiles.folder(relative) : entry.subject();
        Entry proposed = entry.withSubject(subject).decided(State.PROPOSED, from);
        return SqlReading.touched(proposed, entry.content(), names);
    }
}
