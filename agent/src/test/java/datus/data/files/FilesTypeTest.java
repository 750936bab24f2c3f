package datus.data.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.data.DatasourceContract;
import datus.data.EngineQuery;
import datus.data.QueryResult;
import datus.error.DatusException;
import datus.workspace.DatasourceConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class FilesTypeTest extends DatasourceContract {

    @Override
    protected DatasourceConfig prepare() throws Exception {
        Path data = Files.createDirectories(root.resolve("data"));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            for (String sql : TABLES) {
                EngineQuery.run(connection, sql);
            }
            EngineQuery.run(connection, "COPY customers TO '" + data.resolve("customers.csv") + "'");
            EngineQuery.run(connection, "COPY orders TO '" + data.resolve("orders.parquet") + "'");
        }
        Files.writeString(data.resolve("notes.json"), "[{\"a\": 1, \"b\": \"x\"}]");
        book(data.resolve("book.xlsx"));
        return new DatasourceConfig("shop", "files", Map.of("path", "data"));
    }

    private static void book(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("one");
            List.of("code", "amount", "day", "ok", "mixed")
                    .forEach(name -> sheet.value(
                            0, List.of("code", "amount", "day", "ok", "mixed").indexOf(name), name));
            sheet.value(1, 0, "007");
            sheet.value(1, 1, 1.5);
            sheet.value(1, 2, LocalDate.of(2024, 2, 29));
            sheet.style(1, 2).format("yyyy-MM-dd").set();
            sheet.value(1, 3, true);
            sheet.value(1, 4, 3);
            sheet.value(2, 1, 2);
            sheet.value(2, 4, "three");
        }
    }

    @Override
    protected String title() {
        return "DuckDB";
    }

    @Override
    protected boolean writes() {
        return false;
    }

    /** A view is no table, and so is not open for writing: the engine says so itself. */
    @Override
    @Test
    protected void writesOnlyWhenAsked() {
        assertThatThrownBy(() -> notebook.run("insert into customers values (3, 'Cy')"))
                .isInstanceOf(DatusException.class);
    }

    @Test
    void readsJson() {
        assertThat(notebook.rows("select a, b from notes")).containsExactly(List.of(1L, "x"));
    }

    @Test
    void readsSpreadsheetsByWhatTheirCellsHold() {
        QueryResult book = notebook.query("select * from book");
        assertThat(book.columns())
                .extracting(column -> column.type().name())
                .containsExactly("VARCHAR", "DOUBLE", "DATE", "BOOLEAN", "VARCHAR");
        assertThat(notebook.rows(book).get(0)).containsExactly("007", 1.5, LocalDate.of(2024, 2, 29), true, "3");
        assertThat(notebook.rows(book).get(1)).containsExactly(null, 2.0, null, null, "three");
    }

    @Test
    void seesFilesThatChange() throws IOException {
        Files.writeString(root.resolve("data/customers.csv"), "id,name\n1,Ann\n2,Bob\n3,Cy\n");
        Files.writeString(root.resolve("data/later.csv"), "x\n1\n");
        assertThat(notebook.rows("select count(*) from customers")).containsExactly(List.of(3L));
        assertThat(notebook.rows("select x from later")).containsExactly(List.of(1L));
    }

    @Test
    void saysWhatIsWrongWithABrokenFile() throws IOException {
        Files.writeString(root.resolve("broken.csv"), "a,b\n" + "1,2\n".repeat(30_000) + "x,2\n");
        assertThatThrownBy(() -> notebook.run("select sum(a) from 'broken.csv'"))
                .isInstanceOfSatisfying(DatusException.class, error -> assertThat(error.message())
                        .contains("broken.csv")
                        .contains("30002"));
        Files.writeString(root.resolve("data/wrong.xlsx"), "no spreadsheet");
        assertThatThrownBy(() -> notebook.run("select 1"))
                .isInstanceOfSatisfying(DatusException.class, error -> assertThat(error.message())
                        .contains("wrong.xlsx cannot be read as XLSX"));
    }

    @Test
    void findsFilesByPattern() {
        assertThat(new FilePattern(root, "data/*.csv").files())
                .extracting(Path::getFileName)
                .hasToString("[customers.csv]");
        assertThat(new FilePattern(root, "data/notes.json").files()).hasSize(1);
        assertThatThrownBy(() -> new FilePattern(root, "nowhere").files())
                .hasMessageContaining("There is no file or folder");
    }
}
