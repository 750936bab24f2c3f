package datus.answer.recall;

import static org.assertj.core.api.Assertions.assertThat;

import datus.answer.Answer.Answered;
import datus.answer.Answer.Badge;
import datus.context.Entry;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions that differ from an approved one in one thing: its SQL is changed in that, and keeps its customs. */
class EditedAnswersTest {
    private static final Entry ALL = ApprovedShop.approved(
            "how many couriers are there", "SELECT count(*) FROM courier c WHERE c.state = 'active'");

    @TempDir
    static Path folder;

    private static ApprovedShop shop;

    @BeforeAll
    static void open() throws SQLException {
        shop = new ApprovedShop(folder);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void aConditionMore() {
        Answered answer = (Answered) shop.ask("how many couriers are there in Japan", ALL);

        assertThat(answer.sql().text().replace("\"", ""))
                .isEqualTo("SELECT count(*) FROM courier c WHERE c.state = 'active' AND country = 'Japan'");
    }

    @Test
    void itIsSaidToBeEditedAndNotVerified() {
        Answered answer = (Answered) shop.ask("how many couriers are there in Japan", ALL);

        assertThat(answer.badge()).isEqualTo(Badge.COMPOSED);
        assertThat(answer.trust().words())
                .contains("not yet verified")
                .contains("like \"how many couriers are there\" verified by Li")
                .contains("with country = 'Japan'");
    }

    @Test
    void aConditionLess() {
        Entry japanese = ApprovedShop.approved(
                "how many couriers are there in Japan",
                "SELECT count(*) FROM courier WHERE country = 'Japan' AND state = 'active'");

        assertThat(sql("how many couriers are there", japanese))
                .isEqualTo("SELECT count(*) FROM courier WHERE state = 'active'");
    }

    @Test
    void anotherColumnToGroupBy() {
        Entry byStatus = ApprovedShop.approved(
                "number of parcels per parcel status",
                "SELECT parcel_status, count(*) FROM parcel WHERE weight > 1 GROUP BY parcel_status");

        assertThat(sql("number of parcels per parcel priority", byStatus))
                .isEqualTo("SELECT parcel_priority, count(*) FROM parcel WHERE weight > 1 GROUP BY parcel_priority");
    }

    @Test
    void anotherMeasure() {
        Entry average = ApprovedShop.approved(
                "average wage of couriers per country",
                "SELECT country, avg(wage) FROM courier WHERE state = 'active' GROUP BY country");

        assertThat(sql("highest wage of couriers per country", average))
                .isEqualTo("SELECT country, MAX(wage) FROM courier WHERE state = 'active' GROUP BY country");
    }

    @Test
    void anotherOrder() {
        Entry best = ApprovedShop.approved(
                "names of the 2 couriers with the highest wage",
                "SELECT courier_name FROM courier WHERE state = 'active' ORDER BY wage DESC LIMIT 2");

        assertThat(sql("names of the 2 couriers with the lowest wage", best))
                .startsWith("SELECT courier_name FROM courier WHERE state = 'active' ORDER BY wage");
    }

    private static String sql(String question, Entry known) {
        return ((Answered) shop.ask(question, known)).sql().text().replace("\"", "");
    }
}
