package datus.export;

import datus.data.Control;
import datus.data.DataSession;
import datus.data.QueryResult;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.workspace.AtomicFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;

/** Writes results as files. A file appears whole or not at all, and one that was there before stays until the new one is whole. */
public final class ResultExport {
    private final List<ExportFormat> formats;

    /** With all formats on the class path. */
    public ResultExport() {
        formats = ServiceLoader.load(ExportFormat.class, ExportFormat.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(ExportFormat::name))
                .toList();
    }

    /** The formats by name. */
    public List<ExportFormat> formats() {
        return formats;
    }

    /** As the ending of the file says. */
    public ExportReport write(QueryResult result, DataSession data, Path target) {
        return write(result, data, target, Optional.empty(), Control.unlimited());
    }

    /**
     * Writes a result; call on the execute thread.
     *
     * @param format a format's name; else the ending of the file says it
     * @throws DatusException if there is no such format, naming the nearest, or the file cannot be written
     */
    public ExportReport write(
            QueryResult result, DataSession data, Path target, Optional<String> format, Control control) {
        ExportFormat chosen = format.map(this::named).orElseGet(() -> byEnding(target));
        if (Files.isDirectory(target)) {
            throw DatusException.user(
                    target.getFileName() + " is a folder.",
                    "Add a file name, for instance " + target.getFileName() + "/" + result.name() + "."
                            + chosen.extensions().get(0));
        }
        List<String> notes = new ArrayList<>();
        ExportSource source = new ExportSource(result, data, control);
        AtomicFile.write(target, file -> notes.addAll(chosen.write(source, file)));
        return new ExportReport(target, chosen.name(), result.rows(), result.cut(), notes);
    }

    private ExportFormat named(String name) {
        return find(name)
                .orElseThrow(() -> DatusException.user("No export format is called \"" + name + "\".", hint(name)));
    }

    private ExportFormat byEnding(Path target) {
        String file = String.valueOf(target.getFileName());
        int dot = file.lastIndexOf('.');
        if (dot <= 0) {
            throw DatusException.user(
                    "The file name " + file + " has no ending that says its format.", "Known: " + known() + ".");
        }
        String ending = file.substring(dot + 1);
        return find(ending)
                .orElseThrow(() ->
                        DatusException.user("No export format is known for ." + ending + " files.", hint(ending)));
    }

    private Optional<ExportFormat> find(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return formats.stream()
                .filter(format ->
                        format.name().equals(wanted) || format.extensions().contains(wanted))
                .findFirst();
    }

    private String hint(String word) {
        List<String> words = new ArrayList<>();
        formats.forEach(format -> {
            words.add(format.name());
            words.addAll(format.extensions());
        });
        return NearestName.hint(word, words, "Known: " + known() + ".");
    }

    private String known() {
        return String.join(", ", formats.stream().map(ExportFormat::name).toList());
    }
}
