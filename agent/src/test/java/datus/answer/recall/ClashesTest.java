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

/** What approved SQL must not be recalled for, however alike the questions are. */
class ClashesTest {
    private static final Entry ALL =
            ApprovedShop.approved("how many couriers are there", "SELECT count(*) FROM courier WHERE state = 'active'");
    private static final Entry BY_STATUS = ApprovedShop.approved(
            "number of parcels per parcel status", "SELECT parcel_status, count(*) FROM parcel GROUP BY parcel_status");
    private static final Entry IN_A_YEAR = ApprovedShop.approved(
            "total weight of the parcels sent in 1995",
            "SELECT sum(weight) FROM parcel WHERE sent_on >= '1995-01-01' AND sent_on < '1996-01-01'");

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
    void aValueThatTheSqlDoesNotTake() {
        assertThat(shop.isRecalled("how many couriers are there", ALL)).isTrue();
        assertThat(shop.isRecalled("how many couriers are there in Japan", ALL)).isFalse();
        assertThat(shop.isRecalled("how many couriers in japan", ALL)).isFalse();
    }

    @Test
    void aCustomOfTheSqlIsNoClash() {
        assertThat(shop.isRecalled("how many active couriers are there", ALL)).isTrue();
    }

    @Test
    void aValueThatOnlyTheApprovedQuestionSays() {
        Entry japanese = ApprovedShop.approved(
                "how many couriers are there in Japan", "SELECT count(*) FROM courier WHERE country = 'Japan'");

        assertThat(shop.isRecalled("how many couriers are there in Finland", japanese))
                .isTrue();
        assertThat(shop.isRecalled("how many couriers are there", japanese)).isFalse();
    }

    @Test
    void aNumberThatOnlyOneOfBothSays() {
        Entry heavy = ApprovedShop.approved(
                "which parcels have a weight over 5", "SELECT parcel_id FROM parcel WHERE weight > 5");

        assertThat(shop.isRecalled("which parcels have a weight over 10", heavy))
                .isTrue();
        assertThat(shop.isRecalled("which parcels have a weight", heavy)).isFalse();
        assertThat(shop.isRecalled("which parcels have a weight over 5 and under 10", heavy))
                .isFalse();
    }

    @Test
    void anotherColumnThanTheOneThatIsReadForIt() {
        assertThat(shop.isRecalled("number of parcels for each parcel status", BY_STATUS))
                .isTrue();
        assertThat(shop.isRecalled("number of parcels per parcel priority", BY_STATUS))
                .isFalse();
    }

    @Test
    void aPeriodThatOnlyOneOfBothSays() {
        assertThat(shop.isRecalled("total weight of the parcels sent since 1995", IN_A_YEAR))
                .isFalse();
        assertThat(shop.isRecalled("total weight of the parcels sent", IN_A_YEAR))
                .isFalse();
    }

    @Test
    void theEndOfAYearMovesAlongWithIt() {
        Answered answer = (Answered) shop.ask("total weight of the parcels sent in 1996", IN_A_YEAR);

        assertThat(answer.badge()).isEqualTo(Badge.PATTERN);
        assertThat(answer.sql().text())
                .isEqualTo("SELECT sum(weight) FROM parcel WHERE sent_on >= '1996-01-01' AND sent_on < '1997-01-01'");
    }

    @Test
    void whatIsComparedRankedOrDeniedTheOtherWay() {
        Entry best = ApprovedShop.approved(
                "which courier has the highest wage", "SELECT courier_name FROM courier ORDER BY wage DESC LIMIT 1");
        Entry without = ApprovedShop.approved(
                "which couriers have no parcel",
                "SELECT courier_name FROM courier WHERE courier_id NOT IN (SELECT courier_id FROM parcel)");
        Entry heavy = ApprovedShop.approved(
                "which parcels have a weight over 5", "SELECT parcel_id FROM parcel WHERE weight > 5");

        assertThat(shop.isRecalled("which courier has the lowest wage", best)).isFalse();
        assertThat(shop.isRecalled("which couriers have a parcel", without)).isFalse();
        assertThat(shop.isRecalled("which parcels have a weight under 5", heavy))
                .isFalse();
    }
}
