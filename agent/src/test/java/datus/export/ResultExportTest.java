package datus.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import datus.data.Control;
import datus.data.DataSession;
import datus.data.Outcome;
import datus.data.QueryResult;
import datus.data.Rights;
import datus.data.Sql;
import datus.data.SqlRequest;
import datus.data.notebook.NotebookData;
import datus.error.DatusException;
import datus.workspace.DatusConfig;
import datus.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultExportTest {
    private static final String EVERYTHING =
            """
            SELECT 42 AS small, 12345678901234567.89::DECIMAL(38, 2) AS exact, 0.10::DECIMAL(5, 2) AS cents,
                170141183460469231731687303715884105727::HUGEINT AS huge, 1.5::DOUBLE AS d, 'NaN'::DOUBLE AS odd,
                true AS yes, DATE '2026-03-01' AS day, TIMESTAMP '2026-03-01 10:15:30.123456' AS at,
                TIMESTAMPTZ '2026-03-01 10:15:30+00' AS instant, [1, 2] AS list, '\\xAA'::BLOB AS bytes,
                '=1+1' AS formula, 'a|b *c*' || chr(10) || '"q", 😀' AS words, '' AS empty, NULL::INTEGER AS nothing
            """;

    @TempDir
    Path folder;

    private final ResultExport export = new ResultExport();

    private DataSession data;

    @BeforeEach
    void openNotebook(@TempDir Path state) {
        data = NotebookData.open(new Workspace(folder, state, DatusConfig.defaults(), false), Map.of());
    }

    @AfterEach
    void close() {
        data.close();
    }

    @Test
    void csv_is_read_back_by_python() throws Exception {
        ExportReport report = export.write(result(EVERYTHING), data, folder.resolve("r.csv"));
        assertThat(report).isEqualTo(new ExportReport(folder.resolve("r.csv"), "csv", 1, Optional.empty(), List.of()));
        JsonObject row = python(
                        "import csv,json,sys; print(json.dumps(list(csv.DictReader("
                                + "open(sys.argv[1], encoding='utf-8', newline='')))))",
                        folder.resolve("r.csv"))
                .get(0)
                .getAsJsonObject();
        assertThat(text(row, "exact")).isEqualTo("12345678901234567.89");
        assertThat(text(row, "huge")).isEqualTo("170141183460469231731687303715884105727");
        assertThat(text(row, "at")).isEqualTo("2026-03-01 10:15:30.123456");
        assertThat(text(row, "words")).isEqualTo("a|b *c*\n\"q\", 😀");
        assertThat(text(row, "nothing")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|x", "+1", "-1", "@sum", "\tx", "\rx"})
    void text_that_a_spreadsheet_would_run_is_disarmed_in_csv(String text) throws IOException, SQLException {
        Path file = folder.resolve("r.csv");
        export.write(result("SELECT '" + text + "' AS \"=evil\", 'safe-=' AS safe, -5 AS number"), data, file);
        assertThat(engineReads("SELECT * FROM read_csv('" + file
                        + "', delim = ',', quote = '\"', all_varchar = true, header = true)"))
                .containsExactly("'" + text, "safe-=", "-5");
        assertThat(Files.readString(file)).startsWith("'=evil,");
    }

    @Test
    void json_has_exact_numbers_for_python() throws Exception {
        Path file = folder.resolve("r.json");
        export.write(result(EVERYTHING), data, file);
        JsonObject row = python(
                        "import json,sys; print(json.dumps(json.load(open(sys.argv[1], encoding='utf-8'),"
                                + " parse_float=str)))",
                        file)
                .get(0)
                .getAsJsonObject();
        assertThat(text(row, "exact")).isEqualTo("12345678901234567.89");
        assertThat(text(row, "huge")).isEqualTo("170141183460469231731687303715884105727");
        assertThat(row.get("odd").isJsonNull()).isTrue();
        assertThat(row.get("nothing").isJsonNull()).isTrue();
        assertThat(row.get("list").toString()).isEqualTo("[1,2]");
        assertThat(text(row, "formula")).isEqualTo("=1+1");
    }

    @Test
    void parquet_keeps_types() throws SQLException {
        Path file = folder.resolve("r.parquet");
        ExportReport report = export.write(result(EVERYTHING), data, file);
        assertThat(report.notes()).containsExactly("huge is text: Parquet has no number for its largest values.");
        assertThat(engineReads("SELECT exact, huge, day, \"at\", list, typeof(exact), formula FROM read_parquet('"
                        + file + "')"))
                .containsExactly(
                        "12345678901234567.89",
                        "170141183460469231731687303715884105727",
                        "2026-03-01",
                        "2026-03-01 10:15:30.123456",
                        "[1, 2]",
                        "DECIMAL(38,2)",
                        "=1+1");
    }

    @Test
    void a_huge_integer_that_fits_is_a_number_in_parquet() throws SQLException {
        Path file = folder.resolve("r.parquet");
        ExportReport report = export.write(result("SELECT 99999999999999999999::HUGEINT AS h"), data, file);
        assertThat(report.notes()).isEmpty();
        assertThat(engineReads("SELECT h, typeof(h) FROM read_parquet('" + file + "')"))
                .containsExactly("99999999999999999999", "DECIMAL(38,0)");
    }

    @Test
    void xlsx_has_numbers_dates_and_text_that_is_no_formula() throws IOException {
        Path file = folder.resolve("r.xlsx");
        ExportReport report = export.write(result(EVERYTHING), data, file);
        assertThat(report.notes())
                .containsExactly(
                        "exact has text for numbers of more than 15 digits, which Excel rounds.",
                        "huge has text for numbers of more than 15 digits, which Excel rounds.",
                        "at shows milliseconds, though it has finer times.");
        Row row = sheet(file).get(1);
        assertThat(row.getCell(0).asNumber()).isEqualByComparingTo(BigDecimal.valueOf(42));
        assertThat(row.getCell(1).asString()).isEqualTo("12345678901234567.89");
        assertThat(row.getCell(2).asNumber()).isEqualByComparingTo("0.10");
        assertThat(row.getCell(5).asString()).isEqualTo("NaN");
        assertThat(row.getCell(6).asBoolean()).isTrue();
        assertThat(row.getCell(7).asDate()).isEqualTo(LocalDate.of(2026, 3, 1).atStartOfDay());
        assertThat(row.getCell(8).asDate()).isEqualTo(LocalDateTime.parse("2026-03-01T10:15:30.123"));
        assertThat(row.getCell(9).asString()).isEqualTo("2026-03-01T10:15:30Z");
        assertThat(row.getCell(11).asString()).isEqualTo("0xaa");
        Cell formula = row.getCell(12);
        assertThat(formula.getType()).isEqualTo(CellType.STRING);
        assertThat(formula.asString()).isEqualTo("=1+1");
        assertThat(row.getCell(13).asString()).isEqualTo("a|b *c*\n\"q\", 😀");
    }

    @Test
    void a_value_longer_than_excel_allows_is_cut_and_told() throws IOException {
        Path file = folder.resolve("r.xlsx");
        ExportReport report =
                export.write(result("SELECT repeat('x', 40000) || chr(1) AS long, chr(1) AS odd"), data, file);
        assertThat(report.notes()).containsExactly("long has texts cut at 32,767 characters, Excel's limit.");
        assertThat(sheet(file).get(1).getCell(0).asString()).hasSize(32_767);
    }

    @Test
    void markdown_shows_values_as_they_are() throws IOException {
        Path file = folder.resolve("r.md");
        export.write(
                result("SELECT 'a|b' AS \"k_1\", 1.50 AS n, NULL AS z, '<b>' || chr(10) || '`c`' AS t"), data, file);
        assertThat(file)
                .hasContent(
                        """
                        | k\\_1 | n | z | t |
                        | --- | ---: | --- | --- |
                        | a\\|b | 1.50 | NULL | \\<b\\><br>\\`c\\` |
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "parquet", "xlsx", "md"})
    void many_rows_stay_in_order(String ending) throws IOException, SQLException {
        Path file = folder.resolve("it's." + ending);
        ExportReport report = export.write(result("SELECT i FROM range(25000) t(i) ORDER BY i DESC"), data, file);
        assertThat(report.rows()).isEqualTo(25_000);
        if (ending.equals("xlsx")) {
            List<Row> rows = sheet(file);
            assertThat(rows).hasSize(25_001);
            assertThat(rows.get(25_000).getCell(0).asNumber()).isEqualByComparingTo(BigDecimal.ZERO);
        } else if (ending.equals("md")) {
            assertThat(Files.readAllLines(file)).hasSize(25_002).endsWith("| 0 |");
        } else {
            assertThat(engineReads("SELECT count(*), first(i), last(i) FROM '"
                            + file.toString().replace("'", "''") + "'"))
                    .containsExactly("25000", "24999", "0");
        }
    }

    @Test
    void a_cut_result_repeats_its_mark() throws IOException {
        SqlRequest request = new SqlRequest(
                new Sql("SELECT i FROM range(100) t(i)"),
                Optional.empty(),
                Optional.of("part"),
                1,
                OptionalLong.of(10),
                false,
                false,
                Map.of());
        QueryResult part = run(request);
        Path file = folder.resolve("part.md");
        ExportReport report = export.write(part, data, file);
        assertThat(report.rows()).isEqualTo(10);
        assertThat(report.cut()).isEqualTo(part.cut()).isPresent();
        assertThat(Files.readAllLines(file))
                .last()
                .asString()
                .isEqualTo(part.cut().orElseThrow().mark());
    }

    @Test
    void a_result_without_rows_is_a_header() throws IOException {
        for (String ending : List.of("csv", "json", "parquet", "xlsx", "md")) {
            assertThat(export.write(result("SELECT 1 AS a WHERE false"), data, folder.resolve("none." + ending))
                            .rows())
                    .isZero();
        }
        assertThat(folder.resolve("none.csv")).hasContent("a\n");
        assertThat(sheet(folder.resolve("none.xlsx"))).hasSize(1);
        assertThat(JsonParser.parseString(Files.readString(folder.resolve("none.json")))
                        .getAsJsonArray())
                .isEmpty();
    }

    @Test
    void an_explicit_format_wins_over_the_ending() {
        Path file = folder.resolve("r.txt");
        export.write(result("SELECT 1 AS a"), data, file, Optional.of("CSV"), Control.unlimited());
        assertThat(file).hasContent("a\n1\n");
    }

    @Test
    void an_unknown_format_names_the_nearest() {
        QueryResult result = result("SELECT 1 AS a");
        assertThatThrownBy(() -> export.write(result, data, folder.resolve("r.cvs")))
                .isInstanceOfSatisfying(DatusException.class, e -> {
                    assertThat(e.message()).isEqualTo("No export format is known for .cvs files.");
                    assertThat(e.hint()).isEqualTo("Did you mean csv? Known: csv, json, markdown, parquet, xlsx.");
                });
        assertThatThrownBy(() -> export.write(result, data, folder.resolve("result")))
                .hasMessage("The file name result has no ending that says its format.");
    }

    @Test
    void what_fails_leaves_the_old_file() throws IOException {
        Path file = Files.writeString(folder.resolve("r.csv"), "old");
        QueryResult gone = result("SELECT 1 AS a");
        data.results().drop(gone.name());
        assertThatThrownBy(() -> export.write(gone, data, file)).isInstanceOf(DatusException.class);
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
        Files.createDirectory(folder.resolve("d.csv"));
        QueryResult result = result("SELECT 1 AS a");
        assertThatThrownBy(() -> export.write(result, data, folder.resolve("d.csv")))
                .hasMessage("d.csv is a folder.");
    }

    private QueryResult result(String sql) {
        return run(SqlRequest.of(new Sql(sql)).inCell(1));
    }

    private QueryResult run(SqlRequest request) {
        return ((Outcome.Rows) data.runner().run(request, new Rights.Typed(), Control.unlimited())).result();
    }

    /** The first row, as text. */
    private List<String> engineReads(String sql) throws SQLException {
        try (Statement statement = data.engine().connection().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.add(String.valueOf(row.getString(i)));
            }
            return values;
        }
    }

    private static List<Row> sheet(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            return workbook.getFirstSheet().read();
        }
    }

    private static JsonArray python(String program, Path file) throws Exception {
        Process python = new ProcessBuilder("python3", "-c", program, file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).isZero();
        return JsonParser.parseString(said).getAsJsonArray();
    }

    private static String text(JsonObject row, String column) {
        return row.get(column).getAsString();
    }
}
