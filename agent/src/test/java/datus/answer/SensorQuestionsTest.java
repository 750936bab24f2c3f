package datus.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions about tables in camelCase that declare no keys. */
class SensorQuestionsTest {
    private static final String SENSORS =
            """
            CREATE TABLE Site (SiteId INTEGER, SiteName VARCHAR, CityName VARCHAR);
            CREATE TABLE Sensor (SensorId INTEGER, SiteId INTEGER, SensorType VARCHAR, InstalledOn DATE);
            CREATE TABLE SensorReading (ReadingId INTEGER, SensorId INTEGER, ReadingTime TIMESTAMP,
                TemperatureC DOUBLE, humidityPct DOUBLE);
            INSERT INTO Site VALUES (1, 'North Hall', 'Oslo'), (2, 'South Hall', 'Oslo'), (3, 'Harbour', 'Bergen');
            INSERT INTO Sensor VALUES (10, 1, 'indoor', '2025-01-01'), (11, 2, 'indoor', '2025-03-01'),
                (12, 3, 'outdoor', '2025-06-01'), (13, 1, 'outdoor', '2025-06-02');
            INSERT INTO SensorReading VALUES (1, 10, '2026-11-20 08:00:00', 21.5, 40), (2, 10, '2026-11-22 08:00:00', 22.5, 42),
                (3, 11, '2026-11-22 09:00:00', 19.0, 50), (4, 12, '2026-11-22 09:30:00', 4.0, 80),
                (5, 12, '2026-10-22 09:30:00', 9.0, 70);
            """;

    @TempDir
    private static Path folder;

    private static AskedDatabase sensors;

    @BeforeAll
    static void open() throws SQLException {
        sensors = new AskedDatabase(folder, SENSORS);
    }

    @AfterAll
    static void close() {
        sensors.close();
    }

    @Test
    void findsKeysInTheDataAndJoinsByTheirNames() {
        assertThat(sensors.rows("average temperature per site"))
                .containsExactly("Harbour|6.5", "North Hall|22.0", "South Hall|19.0");
        assertThat(sensors.rows("How many sensors are there at each site?"))
                .containsExactly("Harbour|1", "North Hall|2", "South Hall|1");
    }

    @Test
    void takesASuperlativeWithoutARankedThingForAMaximum() {
        assertThat(sensors.rows("What is the highest temperature in Oslo?")).containsExactly("22.5");
        assertThat(sensors.rows("lowest humidity by sensor type")).containsExactly("indoor|40.0", "outdoor|70.0");
    }

    @Test
    void ranksByACount() {
        assertThat(sensors.rows("Which site has the most sensors?")).containsExactly("North Hall");
    }

    @Test
    void readsValuesOfFarTables() {
        assertThat(sensors.rows("average temperature in Bergen last month")).containsExactly("9.0");
        assertThat(sensors.rows("how many readings did outdoor sensors take yesterday?"))
                .containsExactly("1");
    }

    @Test
    void listsDifferentValuesOfABareColumn() {
        assertThat(sensors.rows("list the city names")).containsExactly("Bergen", "Oslo");
    }

    @Test
    void groupsTimestampsByDay() {
        assertThat(sensors.rows("number of readings per day")).hasSize(3);
    }

    @Test
    void namesTheColumnInTheRestatement() {
        assertThat(sensors.answered("sensors installed since March 2025").restatement())
                .contains("where InstalledOn is from 2025-03-01 on");
    }

    @Test
    void declinesWhatItHasNoColumnFor() {
        assertThat(sensors.declined("average pressure per site").words()).containsExactly("pressure");
    }
}
