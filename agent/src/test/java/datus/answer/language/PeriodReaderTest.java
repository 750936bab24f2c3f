package datus.answer.language;

import static org.assertj.core.api.Assertions.assertThat;

import datus.workspace.CalendarConfig;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodReaderTest {
    private final PeriodReader reader = new PeriodReader(CalendarConfig.defaults(), LocalDate.of(2026, 11, 23));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in 1995 | 1995-01-01 to 1995-12-31",
                "since March 1996 | from 1996-03-01 on",
                "before 1998-08-02 | up to 1998-08-01",
                "after 1995 | from 1996-01-01 on",
                "between 1995 and 1996 | 1995-01-01 to 1996-12-31",
                "from January 1995 to March 1995 | 1995-01-01 to 1995-03-31",
                "in Q3 1997 | 1997-07-01 to 1997-09-30",
                "in the third quarter of 1997 | 1997-07-01 to 1997-09-30",
                "in the first half of 1996 | 1996-01-01 to 1996-06-30",
                "on March 5, 1996 | 1996-03-05",
                "on 5 March 1996 | 1996-03-05",
                "in 1996-03 | 1996-03-01 to 1996-03-31",
                "last month | 2026-10-01 to 2026-10-31",
                "this year | 2026-01-01 to 2026-12-31",
                "last week | 2026-11-16 to 2026-11-22",
                "yesterday | 2026-11-22",
                "in the last 30 days | 2026-10-25 to 2026-11-23",
                "last 3 months | 2026-08-01 to 2026-10-31",
                "in March | 2026-03-01 to 2026-03-31"
            })
    void readsPeriods(String text, String expected) {
        assertThat(reader.read(Words.of(text), 0)).hasValueSatisfying(found -> {
            assertThat(found.period().words()).isEqualTo(expected);
            assertThat(found.length()).isEqualTo(Words.of(text).size());
        });
    }

    @Test
    void leavesWordsAloneThatAreNoDates() {
        assertThat(reader.read(Words.of("may contain"), 0)).isEmpty();
        assertThat(reader.read(Words.of("in FRANCE"), 0)).isEmpty();
        assertThat(reader.read(Words.of("1995-13-40"), 0)).isEmpty();
    }

    @Test
    void marksWhatIsRelativeToToday() {
        assertThat(reader.read(Words.of("last month"), 0))
                .hasValueSatisfying(
                        found -> assertThat(found.period().relative()).isTrue());
    }
}
