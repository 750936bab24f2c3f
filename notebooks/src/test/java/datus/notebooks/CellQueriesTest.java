package datus.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import datus.nbformat.Notebook;
import datus.notebooks.CellQueries.Query;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellQueriesTest {

    private static List<Query> queries(String fixture) throws Exception {
        Path file = Path.of(
                CellQueriesTest.class.getResource("/datus/notebooks/" + fixture).toURI());
        return new CellQueries(Notebook.read(file), "demo").found();
    }

    @Test
    void cellsOfOurKernelAreSqlAndQuestionsHaveTheSqlThatAnsweredThem() throws Exception {
        assertThat(queries("executed.ipynb"))
                .containsExactly(
                        new Query("bare", "", "SELECT count(*) FROM orders"),
                        new Query("magic", "", "SELECT 2 AS two FROM orders"),
                        new Query("asked", "how many \"orders\"", "SELECT count(*) FROM orders WHERE 1 < 2"),
                        new Query("chat", "how many customers", "SELECT count(*) FROM customers"));
    }

    @Test
    void inOtherKernelsOnlyCellsOfJupySqlCount() throws Exception {
        assertThat(queries("jupysql.ipynb"))
                .containsExactly(
                        new Query("2", "", "SELECT total\nFROM orders"), new Query("3", "", "SELECT 1 FROM orders"));
    }
}
