package datus.feedback;

import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.State;
import datus.context.files.WorkspaceContext;
import datus.context.kind.Example;
import datus.data.Scope;
import datus.error.DatusException;
import datus.workspace.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the verified questions and SQL of a datasource as CSV (RFC 4180) with the columns that Datus reads success stories by; a
 * bootstrap from CSV reads the same.
 */
public record PairExport(WorkspaceContext context) {
    private static final String HEADER = "question,sql,subject_path";

    /**
     * Replaces an earlier export, and no other file.
     *
     * @return how many pairs it holds
     */
    public int write(String datasource, Path file) {
        List<Entry> verified = verified(datasource);
        checkReplaceable(file);
        String rows = verified.stream().map(PairExport::row).collect(Collectors.joining());
        AtomicFile.write(file, HEADER + "\n" + rows);
        return verified.size();
    }

    private List<Entry> verified(String datasource) {
        Scope scope = Scope.all(datasource);
        EntryFilter filter = EntryFilter.kind(Example.KIND).in(scope);
        return context.list(new EntryFilter(filter.kinds(), filter.scope(), "", Set.of(State.VERIFIED))).stream()
                .sorted(Comparator.comparing(entry -> entry.id().toString()))
                .toList();
    }

    private static void checkReplaceable(Path file) {
        if (Files.isDirectory(file) || (Files.exists(file) && !isExport(file))) {
            throw DatusException.user(
                    file.getFileName() + " is there already, and is no earlier export of pairs.",
                    "Choose another name, or delete it.");
        }
    }

    private static boolean isExport(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().filter(HEADER::equals).isPresent();
        } catch (IOException e) {
            throw DatusException.data(file + " cannot be read.", "Choose another name.", e);
        }
    }

    private static String row(Entry entry) {
        Example example = Example.of(entry);
        return Stream.of(example.question(), example.sql().strip(), entry.subject())
                .map(PairExport::field)
                .collect(Collectors.joining(",", "", "\n"));
    }

    /** What a spreadsheet would run is made text by a quote in front. */
    private static String field(String text) {
        String harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
