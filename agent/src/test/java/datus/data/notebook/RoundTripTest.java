package datus.data.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import datus.data.QueryResult;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {
    @TempDir
    private Path root;

    @Test
    void keepsEveryTypeOfDuckDbExact() {
        try (TestNotebook notebook = TestNotebook.in(root)) {
            QueryResult result = notebook.query(
                    "select true b, (-128)::tinyint i1, 18446744073709551615::ubigint u8,"
                            + " 170141183460469231731687303715884105727::hugeint h, 12345678901234567890123456789.123456789::decimal(38,9) d,"
                            + " 0.1::float f, 0.1::double g, 'ä😀' t, date '0044-03-15' dt, time '12:34:56.789012' tm,"
                            + " '12:34:56+02'::timetz tz, timestamp '2024-03-31 02:30:00.123456' ts,"
                            + " timestamp_ns '2024-03-31 02:30:00.123456789' ns, timestamptz '2024-03-31 02:30:00+02' tstz,"
                            + " interval '1 month 2 days' iv, '\\x00\\xFF'::blob bl, '6b0e4d2c-5a3c-4b7e-9d2f-0a1b2c3d4e5f'::uuid u,"
                            + " [1, null] l, {'a': 'x'} s, map {'k': 1} m, '101'::bit bi, 'x'::enum('x', 'y') e, '{\"a\":1}'::json j, null n");
            List<Object> row = notebook.rows(result).get(0);
            assertThat(row.subList(0, 15))
                    .containsExactly(
                            true,
                            -128L,
                            new BigInteger("18446744073709551615"),
                            new BigInteger("170141183460469231731687303715884105727"),
                            new BigDecimal("12345678901234567890123456789.123456789"),
                            0.1,
                            0.1,
                            "ä😀",
                            LocalDate.of(44, 3, 15),
                            LocalTime.parse("12:34:56.789012"),
                            OffsetTime.parse("12:34:56+02:00"),
                            LocalDateTime.parse("2024-03-31T02:30:00.123456"),
                            LocalDateTime.parse("2024-03-31T02:30:00.123456789"),
                            OffsetDateTime.parse("2024-03-31T00:30:00Z"),
                            "1 month 2 days");
            assertThat((byte[]) row.get(15)).containsExactly(0, 255);
            assertThat(row.subList(16, 24))
                    .containsExactly(
                            UUID.fromString("6b0e4d2c-5a3c-4b7e-9d2f-0a1b2c3d4e5f"),
                            "[1, NULL]",
                            "{'a': x}",
                            "{k=1}",
                            "101",
                            "x",
                            "{\"a\":1}",
                            null);
        }
    }

    @Test
    void landsOtherEnginesRowsWithTheTypesOfDuckDbWhereBothHaveThem() {
        try (TestNotebook notebook = TestNotebook.in(root)) {
            QueryResult result =
                    notebook.query("begin; select 1 as i, 1.50::decimal(5,2) as d, date '2024-01-01' as t; commit");
            assertThat(notebook.rows(result))
                    .containsExactly(List.of(1L, new BigDecimal("1.50"), LocalDate.of(2024, 1, 1)));
        }
    }
}
