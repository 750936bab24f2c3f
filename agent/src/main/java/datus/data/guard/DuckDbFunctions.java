package datus.data.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which of DuckDB's own functions SQL by an agent may call; the list is a resource, and what is not on it is refused. */
final class DuckDbFunctions {
    private static final String LIST = "duckdb-functions.txt";

    private final Map<String, Set<String>> sections = new HashMap<>();

    DuckDbFunctions() {
        try (InputStream list = DuckDbFunctions.class.getResourceAsStream(LIST);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(list, LIST), StandardCharsets.UTF_8))) {
            read(lines.lines().filter(line -> !line.startsWith("#")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(List<String> lines) {
        Set<String> section = new HashSet<>();
        for (String line : lines) {
            if (line.matches("\\[\\w+]")) {
                section = sections.computeIfAbsent(line.substring(1, line.length() - 1), name -> new HashSet<>());
            } else if (!line.isBlank()) {
                section.addAll(List.of(line.strip().split(" +")));
            }
        }
    }

    /** May stand where a value does: scalar functions, aggregates, windows. */
    boolean isValue(String name) {
        return is("values", name)
                || is("operators", name)
                || name.startsWith("collate_")
                || name.startsWith("icu_collate_");
    }

    /** Makes rows of values alone. */
    boolean makesRows(String name) {
        return is("rows", name);
    }

    /** Reads files that its first argument names. */
    boolean readsFiles(String name) {
        return is("files", name);
    }

    /** Reads the table that its first argument names. */
    boolean readsTable(String name) {
        return is("tables", name);
    }

    /** Says how a file is read, and does nothing else. */
    boolean isFileOption(String name) {
        return is("options", name);
    }

    /** Known, and not for agents. */
    boolean isRefused(String name) {
        return is("refused", name) || name.startsWith("__");
    }

    private boolean is(String section, String name) {
        return sections.getOrDefault(section, Set.of()).contains(name.toLowerCase(Locale.ROOT));
    }
}
