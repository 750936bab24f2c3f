package datus.frames;

import static org.assertj.core.api.Assertions.assertThat;

import datus.data.Column;
import datus.data.DataType;
import datus.data.DataType.Kind;
import datus.data.QueryResult;
import datus.data.Rows;
import datus.data.Sql;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultPageTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Test
    void theTextHasHeadingsRowsAndAFooter() {
        Rows rows = new Rows(
                List.of(column("nation", Kind.TEXT), column("revenue", Kind.DECIMAL)),
                List.of(row("FRANCE", new BigDecimal("4321987.12")), row("GERMANY", null)));
        assertThat(text(page(rows, 2, Optional.empty())))
                .isEqualTo(
                        """
                        _3
                        nation      revenue
                        ───────  ──────────
                        FRANCE   4321987.12
                        GERMANY        NULL
                        1-2 of 2 · ran on demo (DuckDB)""");
    }

    @Test
    void theHtmlHasCaptionScopesAndAlignmentInPlace() {
        Rows rows = new Rows(
                List.of(column("nation", Kind.TEXT), column("revenue", Kind.INTEGER)), List.of(row("FRANCE", 4L)));
        assertThat(html(page(rows, 1, Optional.empty())))
                .isEqualTo(
                        """
                        <table>
                        <caption>_3</caption>
                        <thead><tr><th scope="col" title="TEXT" style="text-align: left">nation</th>\
                        <th scope="col" title="INTEGER" style="text-align: right">revenue</th></tr></thead>
                        <tbody>
                        <tr><td style="text-align: left">FRANCE</td><td style="text-align: right">4</td></tr>
                        </tbody>
                        </table>
                        <p>1-1 of 1 · ran on demo (DuckDB)</p>""");
    }

    @Test
    void theFooterCountsAllRowsOfTheResult() {
        assertThat(text(page(numbers(100), 5_000_000, Optional.empty())))
                .endsWith("\n1-100 of 5,000,000 · ran on demo (DuckDB)");
    }

    @Test
    void aCutResultSaysAtLeastAndRepeatsTheMark() {
        DisplayData page = page(numbers(100), 1_000_000, Optional.of("cut at 1,000,000 rows"));
        assertThat(text(page)).endsWith("1-100 of at least 1,000,000 · ran on demo (DuckDB) · cut at 1,000,000 rows");
        assertThat(html(page)).contains("at least 1,000,000").contains("cut at 1,000,000 rows");
    }

    @Test
    void aResultWithoutRowsSaysSo() {
        assertThat(text(page(numbers(0), 0, Optional.empty()))).endsWith("no rows · ran on demo (DuckDB)");
    }

    @Test
    void numbersAreExact() {
        assertThat(shown(new BigDecimal("12345678901234567890123456789.012345678")))
                .isEqualTo("12345678901234567890123456789.012345678");
        assertThat(shown(new BigDecimal("0.00"))).isEqualTo("0.00");
        assertThat(shown(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(shown(new BigInteger("170141183460469231731687303715884105727")))
                .isEqualTo("170141183460469231731687303715884105727");
        assertThat(shown(Long.MIN_VALUE)).isEqualTo("-9223372036854775808");
    }

    @Test
    void doublesHaveTheFewestDigitsThatReadBackTheSame() {
        assertThat(shown(0.1)).isEqualTo("0.1");
        assertThat(shown(2.0)).isEqualTo("2.0");
        assertThat(shown(1e15)).isEqualTo("1000000000000000.0");
        assertThat(shown(2e-3)).isEqualTo("0.002");
        assertThat(shown(2.2e-10)).isEqualTo("2.2e-10");
        assertThat(shown(1e300)).isEqualTo("1e300");
        assertThat(shown(-0.0)).isEqualTo("-0.0");
        assertThat(shown(1.0 / 3)).isEqualTo("0.3333333333333333");
        assertThat(shown(Double.NaN)).isEqualTo("NaN");
        assertThat(shown(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
    }

    @Test
    void instantsAreShownInTheCalendarsZone() {
        assertThat(shown(OffsetDateTime.parse("2026-07-01T12:00:00Z"))).isEqualTo("2026-07-01 14:00:00+02:00");
        assertThat(shown(OffsetDateTime.parse("2026-01-01T12:00:00.5Z"))).isEqualTo("2026-01-01 13:00:00.5+01:00");
    }

    @Test
    void datesAndTimesHaveNoMoreDigitsThanTheyNeed() {
        assertThat(shown(LocalDate.of(1998, 8, 2))).isEqualTo("1998-08-02");
        assertThat(shown(LocalDateTime.of(1998, 8, 2, 0, 0))).isEqualTo("1998-08-02 00:00:00");
        assertThat(shown(LocalTime.of(1, 2, 3, 456_000_000))).isEqualTo("01:02:03.456");
    }

    @Test
    void bytesAreShownAsTheStartOfTheirHex() {
        assertThat(shown(new byte[] {0, (byte) 0xff})).isEqualTo("0x00ff");
        assertThat(shown(new byte[2000])).isEqualTo("0x" + "00".repeat(16) + "… (2,000 bytes)");
    }

    @Test
    void controlCharactersAndTurnsOfDirectionAreVisible() {
        assertThat(shown("a\nb\tc\u0000\u001b[31m")).isEqualTo("a␊b␉c␀␛[31m");
        assertThat(shown("x\u202Egpj.exe")).isEqualTo("x\\u202Egpj.exe");
        assertThat(shown("\uD800")).isEqualTo("\\uD800");
        assertThat(shown("👩\u200D💻")).isEqualTo("👩\u200D💻");
    }

    @Test
    void aLongTextEndsInAnEllipsis() {
        Rows rows = new Rows(List.of(column("t", Kind.TEXT)), List.of(row("x".repeat(5_000))));
        assertThat(html(page(rows, 1, Optional.empty())))
                .contains("x".repeat(999) + "…<")
                .doesNotContain("x".repeat(1000));
        assertThat(text(page(rows, 1, Optional.empty())).lines()).allMatch(line -> line.length() <= 120);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "\"><svg onload=alert(1)>",
                "' onmouseover='alert(1)",
                "</td></table><iframe src=//evil.example>",
                "<style>*{display:none}</style>",
                "&lt;script&gt;"
            })
    void markupInValuesNamesAndMarksIsOnlyText(String evil) {
        Rows rows = new Rows(List.of(new Column(evil, new DataType(evil, Kind.TEXT))), List.of(row(evil)));
        QueryResult result = new QueryResult(
                evil, true, 1, rows.columns(), 1, Optional.of(new QueryResult.Cut(evil)), evil, new Sql("SELECT 1"));
        String html = html(new ResultPage(ZONE).of(result, rows));
        String allowed =
                "</?(table|caption|thead|tbody|tr|p)>|<th scope=\"col\" title=\"[^\"<>]*\" style=\"text-align: left\">"
                        + "|<td style=\"text-align: left\">|</t[hd]>";
        assertThat(html.replaceAll(allowed, ""))
                .doesNotContain("<")
                .doesNotContain("\"")
                .doesNotContain("'");
    }

    @Test
    void ideographsTakeTwoColumnsOfATerminal() {
        Rows rows = new Rows(
                List.of(column("城市", Kind.TEXT), column("n", Kind.INTEGER)),
                List.of(row("北京", 1L), row("Köln", 22L), row("Ko\u0308ln", 3L)));
        assertThat(text(page(rows, 3, Optional.empty())))
                .contains("城市   n\n────  ──\n北京   1\nKöln  22\nKo\u0308ln   3\n");
    }

    @Test
    void columnsThatDoNotFitTheTerminalAreNamed() {
        List<Column> columns = IntStream.range(0, 40)
                .mapToObj(i -> column("column_number_" + i, Kind.INTEGER))
                .toList();
        Rows rows = new Rows(columns, List.of(Collections.nCopies(40, 1L)));
        DisplayData page = page(rows, 1, Optional.empty());
        assertThat(text(page))
                .contains("33 more columns: column_number_7, column_number_8, column_number_9, column_number_10, "
                        + "column_number_11, …");
        assertThat(text(page).lines()).allMatch(line -> line.length() <= 120);
        assertThat(html(page)).contains("column_number_39").doesNotContain("more columns");
    }

    @Test
    void longTextsAreShortenedBeforeColumnsAreLeftOut() {
        Rows rows = new Rows(
                List.of(column("a", Kind.TEXT), column("b", Kind.TEXT), column("c", Kind.INTEGER)),
                List.of(row("x".repeat(90), "y".repeat(90), 7L)));
        assertThat(text(page(rows, 1, Optional.empty())))
                .contains("x".repeat(56) + "…  " + "y".repeat(56) + "…  7")
                .doesNotContain("more column");
    }

    @Test
    void aPageStaysSmallHoweverWideAndLongItsTextsAre() {
        List<Column> columns = IntStream.range(0, 200)
                .mapToObj(i -> column("c" + i, Kind.TEXT))
                .toList();
        List<@Nullable Object> row = Collections.nCopies(200, "x".repeat(10_000));
        Rows rows = new Rows(columns, Collections.nCopies(100, row));
        assertThat(html(page(rows, 100, Optional.empty()))).hasSizeLessThan(3_000_000);
    }

    @Test
    void theSameRowsGiveTheSamePage() {
        DisplayData one = page(numbers(100), 100, Optional.empty());
        DisplayData two = page(numbers(100), 100, Optional.empty());
        assertThat(html(one)).isEqualTo(html(two));
        assertThat(one.hasDisplayId()).isFalse();
    }

    /** One value, as a page shows it. */
    private static String shown(Object value) {
        Rows rows = new Rows(List.of(column("v", Kind.OTHER)), List.of(row(value)));
        return text(page(rows, 1, Optional.empty())).lines().toList().get(3);
    }

    private static Rows numbers(int count) {
        return new Rows(
                List.of(column("i", Kind.INTEGER)),
                IntStream.range(0, count).mapToObj(i -> row((long) i)).toList());
    }

    private static DisplayData page(Rows rows, long count, Optional<String> mark) {
        QueryResult result = new QueryResult(
                "_3",
                false,
                3,
                rows.columns(),
                count,
                mark.map(QueryResult.Cut::new),
                "demo (DuckDB)",
                new Sql("SELECT 1"));
        return new ResultPage(ZONE).of(result, rows);
    }

    private static Column column(String name, Kind kind) {
        return new Column(name, new DataType(kind.name(), kind));
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private static String text(DisplayData data) {
        return String.valueOf(data.getData(MIMEType.TEXT_PLAIN));
    }

    private static String html(DisplayData data) {
        return String.valueOf(data.getData(MIMEType.TEXT_HTML));
    }
}
