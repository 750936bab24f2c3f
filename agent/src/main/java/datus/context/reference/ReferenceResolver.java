package datus.context.reference;

import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.files.WorkspaceContext;
import datus.context.kind.Example;
import datus.context.kind.ReferenceSqlKind;
import datus.data.Catalog;
import datus.data.Scope;
import datus.data.TableInfo;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.workspace.RelativePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds exactly what a reference means, within a scope; a name that is nothing is an error with the nearest.
 *
 * @param catalog of the datasource that the scope is of
 * @param root the workspace's folder, which files are named from
 */
public record ReferenceResolver(WorkspaceContext context, Catalog catalog, Scope scope, Path root) {
    private static final String[] SQL_KINDS = {ReferenceSqlKind.KIND, Example.KIND};

    public Resolved resolve(Reference reference) {
        return switch (reference.kind()) {
            case TABLE -> table(reference);
            case METRIC -> item(reference, "metric");
            case SQL -> item(reference, SQL_KINDS);
            case FILE -> file(reference);
            case SUBJECT -> subject(reference);
        };
    }

    private Resolved table(Reference reference) {
        Optional<TableInfo> found = catalog.table(reference.name(), scope);
        TableInfo table = found.orElseThrow(
                () -> unknown(reference, catalog.tables(scope).stream().map(each -> each.name()
                        .toString())));
        return new Resolved.Table(reference, table.name(), scope.datasource());
    }

    private Resolved item(Reference reference, String... kinds) {
        List<Entry> known = context.list(EntryFilter.kind(kinds).in(scope));
        List<Entry> found = known.stream()
                .filter(entry -> isCalled(entry, reference.name()))
                .toList();
        if (found.size() > 1) {
            throw DatusException.user(
                    reference + " can mean "
                            + found.stream().map(entry -> path(entry)).toList() + ".",
                    "Name it with its subject, or in full.");
        }
        Entry entry = found.stream()
                .findFirst()
                .orElseThrow(() ->
                        unknown(reference, known.stream().map(each -> each.id().name())));
        return new Resolved.Item(reference, entry);
    }

    private static boolean isCalled(Entry entry, String name) {
        return Stream.of(entry.id().name(), path(entry), entry.id().toString()).anyMatch(name::equalsIgnoreCase);
    }

    /** As trees of subjects show it. */
    private static String path(Entry entry) {
        return entry.subject().isEmpty()
                ? entry.id().name()
                : entry.subject() + "/" + entry.id().name();
    }

    private Resolved file(Reference reference) {
        try {
            Path file = root.resolve(reference.name()).normalize();
            if (file.startsWith(root) && Files.isRegularFile(file)) {
                return new Resolved.DataFile(reference, root.relativize(file));
            }
            throw unknown(reference, beside(file));
        } catch (InvalidPathException e) {
            throw unknown(reference, Stream.of());
        }
    }

    private Stream<String> beside(Path file) {
        Path folder = Optional.ofNullable(file.getParent()).orElse(root);
        if (!folder.startsWith(root) || !Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(each -> RelativePath.of(root, each)).toList().stream();
        } catch (IOException e) {
            return Stream.of();
        }
    }

    private Resolved subject(Reference reference) {
        EntryFilter below = new EntryFilter(
                EntryFilter.all().kinds(),
                Optional.of(scope),
                reference.name(),
                EntryFilter.all().states());
        List<Entry> entries = context.list(below);
        if (entries.isEmpty()) {
            throw unknown(
                    reference,
                    context.list(EntryFilter.all().in(scope)).stream().map(Entry::subject));
        }
        return new Resolved.Subject(reference, reference.name(), entries);
    }

    private static DatusException unknown(Reference reference, Stream<String> known) {
        List<String> names = known.filter(name -> !name.isEmpty()).distinct().toList();
        return DatusException.user(
                "There is no " + reference.kind().word() + " called \"" + reference.name() + "\".",
                NearestName.hint(
                        reference.name(),
                        names,
                        "Tab behind @" + reference.kind().word() + " offers what there is."));
    }
}
