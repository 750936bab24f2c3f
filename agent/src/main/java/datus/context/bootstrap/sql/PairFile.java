package datus.context.bootstrap.sql;

import datus.data.EngineQuery;
import datus.data.NotebookEngine;
import datus.error.DatusException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A CSV file of questions and SQL, read by DuckDB: it copes with marks, quoted newlines and other separators. */
record PairFile(Path file) {
    private static final Set<String> QUESTION = Set.of("question", "user_message", "prompt");
    private static final Set<String> SQL = Set.of("sql", "gold_sql", "query");

    /**
     * A row.
     *
     * @param number from 1, below the header
     */
    record Row(int number, String question, String sql, String subject, String knowledge) {}

    List<Row> rows(NotebookEngine engine) {
        String read =
                "SELECT * FROM read_csv('" + file.toAbsolutePath().toString().replace("'", "''")
                        + "', header = true, all_varchar = true, quote = '\"', escape = '\"', null_padding = true,"
                        + " parallel = false, strict_mode = false)";
        try (Connection connection = engine.duplicate()) {
            return numbered(EngineQuery.rows(connection, read, PairFile::values));
        } catch (SQLException e) {
            throw DatusException.data(
                    file.getFileName() + " is no CSV file that can be read: " + firstLine(e),
                    "Save it as UTF-8 with commas, quotes doubled inside quotes.",
                    e);
        }
    }

    private List<Row> numbered(List<Map<String, String>> values) {
        List<Row> rows = new ArrayList<>();
        for (Map<String, String> row : values) {
            rows.add(new Row(
                    rows.size() + 1,
                    required(row, QUESTION, "question"),
                    required(row, SQL, "sql"),
                    row.getOrDefault("subject_path", ""),
                    row.getOrDefault("external_knowledge", "")));
        }
        return rows;
    }

    private String required(Map<String, String> row, Set<String> names, String wanted) {
        return names.stream()
                .filter(row::containsKey)
                .sorted()
                .findFirst()
                .map(name -> row.getOrDefault(name, ""))
                .orElseThrow(() -> DatusException.user(
                        file.getFileName() + " has no column \"" + wanted + "\", only "
                                + String.join(", ", row.keySet()) + ".",
                        "Call its columns question, sql and if wanted subject_path."));
    }

    private static Map<String, String> values(ResultSet row) throws SQLException {
        Map<String, String> values = new TreeMap<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String text = row.getString(i);
            values.put(
                    row.getMetaData().getColumnLabel(i).strip().toLowerCase(Locale.ROOT),
                    text == null ? "" : asTyped(text.strip()));
        }
        return values;
    }

    /** Without the quote that keeps a spreadsheet from taking a text for a formula. */
    private static String asTyped(String text) {
        return text.replaceFirst("^'(?=[=+@-])", "");
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
