package datus.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlPlaceTest {
    @Test
    void carets_stand_below_the_faulty_word_of_its_line() {
        String sql = "SELECT *\nFROM ordres\nLIMIT 1";
        assertThat(new SqlPlace(sql, sql.indexOf("ordres"), 6).marked()).isEqualTo("FROM ordres\n     ^^^^^^");
    }

    @Test
    void tabs_before_the_fault_keep_the_carets_in_place() {
        assertThat(new SqlPlace("\tSELEC 1", 1, 5).marked()).isEqualTo("\tSELEC 1\n\t^^^^^");
    }

    @Test
    void a_place_at_or_behind_the_end_points_there() {
        assertThat(new SqlPlace("SELECT", 6, 1).marked()).isEqualTo("SELECT\n      ^");
        assertThat(new SqlPlace("SELECT", 99, 0).marked()).isEqualTo("SELECT\n      ^");
        assertThat(new SqlPlace("SELECT\n", 7, 1).marked()).isEqualTo("\n^");
    }
}
