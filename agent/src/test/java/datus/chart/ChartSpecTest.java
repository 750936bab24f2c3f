package datus.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import datus.data.Column;
import datus.data.DataType;
import datus.data.DataType.Kind;
import datus.data.QueryResult;
import datus.data.Results;
import datus.data.Rows;
import datus.data.Sql;
import datus.error.DatusException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartSpecTest {
    private static final Column NATION = column("nation", Kind.TEXT);
    private static final Column DAY = column("order.date", Kind.DATE);
    private static final Column REVENUE = column("revenue", Kind.DECIMAL);
    private static final Column ORDERS = column("orders", Kind.INTEGER);
    private static final Column YEAR = column("year", Kind.INTEGER);

    @Test
    void names_and_a_number_are_bars_in_the_order_of_the_result() {
        ChartSpec chart = chart(
                ChartOptions.none(),
                List.of(NATION, REVENUE),
                row("PERU", new BigDecimal("4321987.12")),
                row("CHAD", new BigDecimal("17.50")));
        assertThat(mark(chart)).isEqualTo("bar");
        assertThat(channel(chart, "x").toString())
                .isEqualTo("{\"field\":\"x\",\"type\":\"nominal\",\"title\":\"nation\",\"sort\":null}");
        assertThat(channel(chart, "y").get("type").getAsString()).isEqualTo("quantitative");
        assertThat(values(chart).toString())
                .isEqualTo("[{\"x\":\"PERU\",\"y\":4321987.12},{\"x\":\"CHAD\",\"y\":17.50}]");
        assertThat(chart.text())
                .isEqualTo(
                        """
                        Bar chart: revenue by nation, 2 rows.
                        From 17.50 (CHAD) to 4321987.12 (PERU).
                          PERU: 4321987.12
                          CHAD: 17.50""");
    }

    @Test
    void dates_make_a_line_and_are_drawn_on_their_own_day_in_every_time_zone() {
        ChartSpec chart = chart(ChartOptions.none(), List.of(ORDERS, DAY), row(5L, LocalDate.of(2026, 3, 1)));
        assertThat(mark(chart)).isEqualTo("line");
        assertThat(channel(chart, "x").get("type").getAsString()).isEqualTo("temporal");
        assertThat(values(chart).toString()).isEqualTo("[{\"x\":\"2026-03-01T00:00:00.000\",\"y\":5}]");
    }

    @Test
    void instants_are_drawn_in_the_calendars_zone() {
        ChartSpec chart = chart(
                ChartOptions.none(),
                List.of(column("at", Kind.TIMESTAMP_TZ), ORDERS),
                row(OffsetDateTime.parse("2026-03-01T23:30:00Z"), 1L));
        assertThat(values(chart).toString()).contains("2026-03-02T00:30:00.000");
    }

    @ParameterizedTest
    @CsvSource({
        "nation+revenue,BAR",
        "orders+revenue,POINT",
        "revenue,HISTOGRAM",
        "year+revenue,LINE",
        "orders+year,LINE"
    })
    void the_kind_follows_from_the_columns(String names, ChartKind kind) {
        List<Column> columns =
                Arrays.stream(names.split("\\+", -1)).map(ChartSpecTest::known).toList();
        assertThat(new ChartPlanner(columns, ChartOptions.none()).plan().kind()).isEqualTo(kind);
    }

    @Test
    void options_choose_kind_columns_and_title() {
        ChartOptions options = new ChartOptions(
                Optional.of(ChartKind.AREA),
                Optional.of("YEAR"),
                Optional.of("orders"),
                Optional.of("nation"),
                Optional.of("Growth"));
        ChartSpec chart = chart(options, List.of(NATION, YEAR, REVENUE, ORDERS), row("PERU", 2025L, null, 7L));
        assertThat(mark(chart)).isEqualTo("area");
        assertThat(channel(chart, "x").get("type").getAsString()).isEqualTo("ordinal");
        assertThat(values(chart).toString()).isEqualTo("[{\"x\":2025,\"y\":7,\"color\":\"PERU\"}]");
        assertThat(chart.json().getAsJsonObject("title").get("text").getAsString())
                .isEqualTo("Growth");
    }

    @Test
    void rows_that_share_a_place_are_told_apart_by_colour() {
        List<Column> columns = List.of(YEAR, NATION, REVENUE);
        assertThat(values(chart(
                                ChartOptions.none(),
                                columns,
                                row(2025L, "PERU", BigDecimal.ONE),
                                row(2025L, "CHAD", BigDecimal.TEN)))
                        .toString())
                .isEqualTo("[{\"x\":2025,\"y\":1,\"color\":\"PERU\"},{\"x\":2025,\"y\":10,\"color\":\"CHAD\"}]");
    }

    @Test
    void a_pie_has_a_slice_per_name_and_a_histogram_counts() {
        ChartOptions pie = new ChartOptions(
                Optional.of(ChartKind.of("pie")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        JsonObject slices = chart(pie, List.of(NATION, ORDERS), row("PERU", 7L)).json();
        assertThat(slices.getAsJsonObject("encoding").keySet()).containsExactly("color", "theta", "tooltip");
        JsonObject histogram = chart(ChartOptions.none(), List.of(REVENUE), row(BigDecimal.ONE))
                .json();
        assertThat(histogram.getAsJsonObject("encoding").toString())
                .contains("\"bin\":true", "\"aggregate\":\"count\"");
    }

    @Test
    void a_number_that_a_browser_cannot_hold_is_shown_as_text() {
        ChartSpec chart = chart(
                ChartOptions.none(),
                List.of(NATION, column("n", Kind.INTEGER)),
                row("PERU", new BigInteger("170141183460469231731687303715884105727")));
        assertThat(values(chart).toString()).contains("\"y_text\":\"170141183460469231731687303715884105727\"");
        assertThat(chart.json()
                        .getAsJsonObject("encoding")
                        .getAsJsonArray("tooltip")
                        .toString())
                .contains("y_text");
        assertThat(chart.text()).contains("170141183460469231731687303715884105727");
    }

    @Test
    void null_and_not_a_number_are_gaps() {
        ChartSpec chart = chart(
                ChartOptions.none(), List.of(NATION, column("d", Kind.DOUBLE)), row(null, Double.NaN), row("A", null));
        assertThat(values(chart).toString()).isEqualTo("[{\"x\":null,\"y\":null},{\"x\":\"A\",\"y\":null}]");
        assertThat(chart.text()).contains("NULL: NaN");
    }

    @Test
    void a_cut_result_and_rows_not_drawn_are_told() {
        List<List<@Nullable Object>> many = new ArrayList<>();
        for (long i = 0; i < ChartSpec.MOST_ROWS + 1; i++) {
            many.add(row(i, i).values());
        }
        QueryResult result =
                result(List.of(ORDERS, column("b", Kind.INTEGER)), many.size(), Optional.of("cut at 5,001 rows"));
        ChartSpec chart = ChartSpec.of(
                result, new KeptRows(new Rows(result.columns(), many)), ChartOptions.none(), ZoneId.of("UTC"));
        assertThat(values(chart)).hasSize(ChartSpec.MOST_ROWS);
        String mark = "first 5,000 of 5,001 rows; cut at 5,001 rows";
        assertThat(chart.json().getAsJsonObject("title").get("subtitle").getAsString())
                .isEqualTo(mark);
        assertThat(chart.text()).contains(mark);
    }

    @Test
    void what_comes_from_data_is_only_ever_a_value_or_a_title() {
        String hostile = "https://example.org/\"><script>alert(1)</script>";
        ChartSpec chart =
                chart(ChartOptions.none(), List.of(column(hostile, Kind.TEXT), REVENUE), row(hostile, BigDecimal.ONE));
        assertThat(keys(chart.json()))
                .isSubsetOf(
                        "description",
                        "title",
                        "text",
                        "data",
                        "values",
                        "x",
                        "y",
                        "mark",
                        "type",
                        "encoding",
                        "field",
                        "sort",
                        "tooltip",
                        "height",
                        "width");
    }

    @Test
    void an_unknown_column_or_kind_names_the_nearest() {
        ChartOptions options = new ChartOptions(
                Optional.empty(), Optional.of("natoin"), Optional.empty(), Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> chart(options, List.of(NATION, REVENUE)))
                .isInstanceOfSatisfying(
                        DatusException.class, e -> assertThat(e.hint()).startsWith("Did you mean nation?"));
        assertThatThrownBy(() -> ChartKind.of("bars"))
                .isInstanceOfSatisfying(
                        DatusException.class, e -> assertThat(e.hint()).startsWith("Did you mean bar?"));
    }

    @Test
    void a_result_without_numbers_says_what_to_do() {
        assertThatThrownBy(() -> chart(ChartOptions.none(), List.of(NATION)))
                .isInstanceOfSatisfying(
                        DatusException.class, e -> assertThat(e.hint()).contains("count(*)"));
    }

    private static List<String> keys(JsonElement element) {
        List<String> keys = new ArrayList<>();
        if (element instanceof JsonObject object) {
            object.entrySet().forEach(entry -> {
                keys.add(entry.getKey());
                keys.addAll(keys(entry.getValue()));
            });
        } else if (element instanceof JsonArray array) {
            array.forEach(item -> keys.addAll(keys(item)));
        }
        return keys;
    }

    private static ChartSpec chart(ChartOptions options, List<Column> columns, Row... rows) {
        QueryResult result = result(columns, rows.length, Optional.empty());
        Results kept = new KeptRows(
                new Rows(columns, Arrays.stream(rows).map(Row::values).toList()));
        return ChartSpec.of(result, kept, options, ZoneId.of("Europe/Berlin"));
    }

    private static QueryResult result(List<Column> columns, int rows, Optional<String> mark) {
        return new QueryResult(
                "_1", false, 1, columns, rows, mark.map(QueryResult.Cut::new), "demo (DuckDB)", new Sql("SELECT 1"));
    }

    private static Row row(@Nullable Object... values) {
        return new Row(Arrays.asList(values));
    }

    private static Column known(String name) {
        return List.of(NATION, REVENUE, ORDERS, YEAR).stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Column column(String name, Kind kind) {
        return new Column(name, new DataType(kind.name(), kind));
    }

    private static String mark(ChartSpec chart) {
        return chart.json().getAsJsonObject("mark").get("type").getAsString();
    }

    private static JsonObject channel(ChartSpec chart, String name) {
        return chart.json().getAsJsonObject("encoding").getAsJsonObject(name);
    }

    private static JsonArray values(ChartSpec chart) {
        return chart.json().getAsJsonObject("data").getAsJsonArray("values");
    }

    private record Row(List<@Nullable Object> values) {}

    /** One result's rows, held in memory. */
    private record KeptRows(Rows all) implements Results {
        @Override
        public List<QueryResult> list() {
            return List.of();
        }

        @Override
        public Optional<QueryResult> find(String name) {
            return Optional.empty();
        }

        @Override
        public void drop(String name) {
            throw DatusException.user("No result " + name + ".", "");
        }

        @Override
        public long bytes(QueryResult result) {
            return 0;
        }

        @Override
        public QueryResult keep(
                Optional<String> as, int cell, String ranOn, Sql made, Optional<QueryResult.Cut> cut, Filling filling) {
            throw DatusException.user("Nothing is kept here.", "");
        }

        @Override
        public Rows page(QueryResult result, long offset, int count) {
            int from = (int) Math.min(offset, all.rows().size());
            return new Rows(
                    all.columns(),
                    all.rows().subList(from, Math.min(from + count, all.rows().size())));
        }
    }
}
