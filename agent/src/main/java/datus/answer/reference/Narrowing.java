package datus.answer.reference;

import datus.context.Entry;
import datus.context.reference.Reference.Kind;
import datus.context.reference.Resolved;
import datus.data.Control;
import datus.data.DataSession;
import datus.data.Datasources;
import datus.data.Rights;
import datus.data.Scope;
import datus.data.Sql;
import datus.data.SqlRequest;
import datus.data.TableName;
import datus.error.DatusException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Narrows a scope to the tables that references name, or that what they name touches. */
record Narrowing(DataSession data, Control control) {

    Scope of(Scope scope, List<Resolved> meant) {
        List<Resolved.DataFile> files = meant.stream()
                .filter(Resolved.DataFile.class::isInstance)
                .map(Resolved.DataFile.class::cast)
                .toList();
        if (!files.isEmpty()) {
            return files(scope, files, meant);
        }
        List<TableName> tables =
                meant.stream().flatMap(Narrowing::tables).distinct().toList();
        return tables.isEmpty() ? scope : scope.only(tables);
    }

    private static Stream<TableName> tables(Resolved resolved) {
        if (resolved instanceof Resolved.Table table) {
            return Stream.of(table.name());
        } else if (resolved instanceof Resolved.Item item
                && resolved.reference().kind() == Kind.SQL) {
            return touched(item.entry());
        } else if (resolved instanceof Resolved.Subject subject) {
            return subject.entries().stream().flatMap(Narrowing::touched);
        }
        return Stream.of();
    }

    private static Stream<TableName> touched(Entry entry) {
        return entry.tables().stream().map(TableName::parse);
    }

    /** Files become results of the notebook, and the question is asked of these alone. */
    private Scope files(Scope scope, List<Resolved.DataFile> files, List<Resolved> meant) {
        if (files.size() < meant.size()) {
            throw DatusException.user(
                    "A question reads files or a datasource, not both at once.",
                    "Join them in SQL:  SELECT … FROM orders JOIN '"
                            + files.get(0).path() + "' USING (…)");
        }
        if (!scope.tables().isEmpty()) {
            throw DatusException.user("Files are not in scope here.", "Ask about its tables.");
        }
        files.forEach(this::land);
        return Scope.all(Datasources.LOCAL)
                .only(files.stream()
                        .map(file -> TableName.of(table(file.path().toString())))
                        .toList());
    }

    private void land(Resolved.DataFile file) {
        String path = file.path().toString().replace("'", "''");
        SqlRequest request = new SqlRequest(
                new Sql("SELECT * FROM '" + path + "'"),
                Optional.of(Datasources.LOCAL),
                Optional.of(table(file.path().toString())),
                0,
                OptionalLong.empty(),
                false,
                false,
                Map.of());
        data.runner().run(request, new Rights.Typed(), control);
    }

    /** What the table of a file is called: as the file, without folder and ending. */
    static String table(String file) {
        String name = String.valueOf(Path.of(file).getFileName());
        return name.replaceFirst("\\.[A-Za-z]+(\\.gz)?$", "").replaceAll("[^\\p{L}\\p{N}_]", "_");
    }
}
