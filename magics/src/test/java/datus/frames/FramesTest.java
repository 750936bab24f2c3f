package datus.frames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

@TestInstance(Lifecycle.PER_CLASS)
class FramesTest {
    private final DataSession data;
    private final Frames frames;

    FramesTest(@TempDir Path root) {
        data = NotebookData.open(new Workspace(root, root.resolve("state"), DatusConfig.defaults(), false), Map.of());
        frames = new Frames(data);
    }

    @AfterAll
    void close() {
        data.close();
    }

    private QueryResult result(String sql) {
        return result(SqlRequest.of(new Sql(sql)));
    }

    private QueryResult result(SqlRequest request) {
        Outcome outcome = data.runner().run(request, new Rights.Typed(), Control.unlimited());
        return ((Outcome.Rows) outcome).result();
    }

    private List<String> values(QueryResult result) {
        return data.results().page(result, 0, 100).rows().stream()
                .map(row -> String.valueOf(row.get(0)))
                .toList();
    }

    private QueryResult kept(Table table) {
        return frames.keep(table, Optional.of("back"), 1, "frame", Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        true::BOOLEAN                         | BOOLEAN   | BOOLEAN   | true
        (-128)::TINYINT                       | INTEGER   | INTEGER   | -128
        (-32768)::SMALLINT                    | INTEGER   | INTEGER   | -32768
        2147483647                            | INTEGER   | INTEGER   | 2147483647
        255::UTINYINT                         | INTEGER   | INTEGER   | 255
        65535::USMALLINT                      | INTEGER   | INTEGER   | 65535
        4294967295::UINTEGER                  | LONG      | BIGINT    | 4294967295
        9007199254740992::BIGINT - 1          | LONG      | BIGINT    | 9007199254740991
        12345678901::UBIGINT                  | LONG      | BIGINT    | 12345678901
        42::HUGEINT                           | LONG      | BIGINT    | 42
        123456789012345::DECIMAL(15,0)        | LONG      | BIGINT    | 123456789012345
        1.5::FLOAT                            | FLOAT     | FLOAT     | 1.5
        0.1::DOUBLE                           | DOUBLE    | DOUBLE    | 0.1
        'infinity'::DOUBLE                    | DOUBLE    | DOUBLE    | Infinity
        'Zürich 漢字 🦆'                       | STRING    | VARCHAR   | Zürich 漢字 🦆
        DATE '0044-03-15 (BC)'                | LOCAL_DATE | DATE     | -0043-03-15
        DATE '2024-02-29'                     | LOCAL_DATE | DATE     | 2024-02-29
        TIME '23:59:59.123'                   | LOCAL_TIME | TIME     | 23:59:59.123
        TIMESTAMP '1969-12-31 23:59:59.999'   | LOCAL_DATE_TIME | TIMESTAMP | 1969-12-31T23:59:59.999
        TIMESTAMP_S '2024-01-02 03:04:05'     | LOCAL_DATE_TIME | TIMESTAMP | 2024-01-02T03:04:05
        TIMESTAMP_MS '2024-01-02 03:04:05.006' | LOCAL_DATE_TIME | TIMESTAMP | 2024-01-02T03:04:05.006
        TIMESTAMP_NS '2024-01-02 03:04:05.006' | LOCAL_DATE_TIME | TIMESTAMP | 2024-01-02T03:04:05.006
        TIMESTAMPTZ '2024-01-02 03:04:05.006+02' | INSTANT | TIMESTAMP WITH TIME ZONE | 2024-01-02T01:04:05.006Z
        """)
    void valuesThatTablesawHoldsComeBackExactly(String sql, String tablesaw, String type, String value) {
        for (int rows : List.of(1, 30_000)) {
            QueryResult result = result(
                    "SELECT any_value(v) AS v FROM (SELECT " + sql + " AS v), range(" + rows + ") t(i) GROUP BY i");
            Frame frame = frames.table(result);

            assertThat(frame.losses()).isEmpty();
            assertThat(frame.table().column(0).type()).isEqualTo(ColumnType.valueOf(tablesaw));
            assertThat(frame.table().rowCount()).isEqualTo(rows);
            QueryResult back = kept(frame.table());
            assertThat(back.columns().get(0).type().name()).isEqualTo(type);
            assertThat(values(back)).containsOnly(value);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        1.25::DECIMAL(18,2)                   | 1.25   | DECIMAL(18,2) became double, exact to 15 digits
        1e37::HUGEINT                         | 1.0E37 | HUGEINT became double, exact to 15 digits
        18446744073709551615::UBIGINT         | 1.8446744073709552E19 | UBIGINT became double, exact to 15 digits
        1e20::DECIMAL(38,0)                   | 1.0E20 | DECIMAL(38,0) became double, exact to 15 digits
        9007199254740993::BIGINT              | 9007199254740993 | values beyond 2^53 are kept exactly, but Tablesaw computes with them as doubles
        (-2147483648)::INTEGER                | null   | 1 value is -2147483648, which reads as missing
        (-9223372036854775808)::BIGINT        | null   | 1 value is -9223372036854775808, which reads as missing
        'nan'::DOUBLE                         | null   | 1 NaN reads as missing
        'nan'::FLOAT                          | null   | 1 NaN reads as missing
        ''                                    | null   | 1 empty text reads as missing
        TIME '01:02:03.004005'                | 01:02:03.004 | 1 time was cut to milliseconds
        TIME '24:00:00'                       | null   | 1 time 24:00 became missing
        TIMESTAMP '2024-01-02 03:04:05.006007' | 2024-01-02T03:04:05.006 | 1 time was cut to milliseconds
        TIMESTAMP '1969-12-31 23:59:59.9999'  | 1969-12-31T23:59:59.999 | 1 time was cut to milliseconds
        TIMESTAMP_NS '2024-01-02 03:04:05.000000001' | 2024-01-02T03:04:05 | 1 time was cut to milliseconds
        DATE '40000-01-01'                    | null   | 1 date beyond the years -32768 to 32767 became missing
        'infinity'::DATE                      | null   | 1 date beyond the years -32768 to 32767 became missing
        TIMESTAMP '40000-01-01 00:00:00'      | null   | 1 time beyond the years -32768 to 32767 became missing
        'infinity'::TIMESTAMP                 | null   | 1 time beyond the years -32768 to 32767 became missing
        TIMETZ '01:02:03+02'                  | 01:02:03+02 | TIME WITH TIME ZONE became text
        INTERVAL 3 DAY                        | 3 days | INTERVAL became text
        [1, 2]                                | [1, 2] | INTEGER[] became text
        {'a': 1}                              | {'a': 1} | STRUCT(a INTEGER) became text
        '\\xAA'::BLOB                         | \\xAA   | BLOB became text
        '{"a":1}'::JSON                       | {"a":1} | JSON became text
        'a'::ENUM('a', 'b')                   | a      | ENUM became text
        '101'::BIT                            | 101    | BIT became text
        '00000000-0000-0000-0000-000000000001'::UUID | 00000000-0000-0000-0000-000000000001 | UUID became text
        """)
    void whatTablesawCannotHoldIsNamed(String sql, String value, String loss) {
        for (int rows : List.of(1, 30_000)) {
            Frame frame = frames.table(
                    result("SELECT CASE WHEN i = 0 THEN " + sql + " END AS v FROM range(" + rows + ") t(i)"));

            assertThat(frame.losses()).containsExactly(new Loss("v", loss));
            assertThat(values(kept(frame.table()))).first().isEqualTo(value);
        }
    }

    @Test
    void missingValuesComeBackAsNull() {
        QueryResult result = result(
                "SELECT NULL::BOOLEAN AS b, NULL::INTEGER AS i, NULL::BIGINT AS l, NULL::FLOAT AS f, "
                        + "NULL::DOUBLE AS d, NULL AS s, NULL::DATE AS dt, NULL::TIME AS t, NULL::TIMESTAMP AS ts, NULL::TIMESTAMPTZ AS tz");
        Frame frame = frames.table(result);

        assertThat(frame.losses()).isEmpty();
        assertThat(data.results().page(kept(frame.table()), 0, 1).rows().get(0)).containsOnlyNulls();
    }

    @Test
    void aLargeFrameHoldsTheSameRowsAsTheResult() {
        QueryResult result = result(
                "SELECT i, CASE WHEN i % 3 > 0 THEN i * 2 END AS l, i / 4 AS d, DATE '2000-01-01' + (i % 999)::INTEGER AS dt, "
                        + "CASE WHEN i % 5 > 0 THEN 'name ' || (i % 300) END AS s, i % 7 = 0 AS b, 'text ' || i AS u FROM range(100000) t(i)");
        Table table = frames.table(result).table();

        QueryResult back = frames.keep(table, Optional.of("back"), 0, "frame", Optional.empty());
        assertThat(result("SELECT count(*) FROM (FROM " + result.name() + " EXCEPT ALL FROM back)")
                        .rows())
                .isEqualTo(1);
        assertThat(values(result("SELECT count(*) FROM (FROM " + result.name() + " EXCEPT ALL FROM back)")))
                .containsExactly("0");
        assertThat(back.rows()).isEqualTo(100_000);
    }

    @Test
    void textsOfAFrameCanBeChangedAsTablesawChangesThem() {
        Table table = frames.table(
                        result("SELECT CASE WHEN i % 4 > 0 THEN 'name ' || (i % 300) END AS s FROM range(30000) t(i)"))
                .table();

        assertThat(table.stringColumn("s").countMissing()).isEqualTo(7_500);
        assertThat(table.stringColumn("s").isEqualTo("name 7").size()).isEqualTo(100);
        table.stringColumn("s").set(0, "first").append("last").set(1, "first");
        assertThat(table.stringColumn("s").isEqualTo("first").size()).isEqualTo(2);
        assertThat(table.stringColumn("s").get(30_000)).isEqualTo("last");
        assertThat(table.stringColumn("s").countMissing()).isEqualTo(7_499);
        assertThat(table.countBy("s").rowCount()).isEqualTo(228);
    }

    @Test
    void columnsWhoseNamesTablesawTakesForOneAreRenamed() {
        Frame frame = frames.table(result("SELECT 1 AS \"Größe\", 2 AS \"GRÖSSE\", 3 AS \"GRÖßE\""));

        assertThat(frame.table().columnNames()).containsExactly("Größe", "GRÖSSE", "GRÖßE_2");
        assertThat(frame.losses().toString()).isEqualTo("[GRÖßE: renamed GRÖßE_2, for Tablesaw's names ignore case]");
    }

    @Test
    void aFrameOfACutResultRepeatsTheMark() {
        SqlRequest request = SqlRequest.of(new Sql("FROM range(10)"));
        QueryResult cut = result(new SqlRequest(
                request.sql(), Optional.empty(), Optional.empty(), 0, OptionalLong.of(3), false, false, Map.of()));
        Frame frame = frames.table(cut);

        assertThat(frame.table().rowCount()).isEqualTo(3);
        assertThat(frame.notes()).containsExactly("cut at 3 rows");
    }

    @Test
    void eachFrameIsATableOfItsOwn() {
        QueryResult result = result("SELECT 1 AS a");
        frames.table(result).table().intColumn("a").set(0, 7);

        assertThat(frames.table(result).table().intColumn("a").get(0)).isEqualTo(1);
    }

    @Test
    void aTableWithoutColumnsIsNoResult() {
        assertThatThrownBy(() -> kept(Table.create("empty")))
                .isInstanceOf(DatusException.class)
                .hasMessage("The table has no columns, so it is no result.");
    }
}
