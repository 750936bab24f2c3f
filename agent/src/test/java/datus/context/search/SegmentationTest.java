package datus.context.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SegmentationTest {
    @Test
    void names_are_cut_where_words_meet() {
        assertThat(Segmentation.ofEntry("main.order_items")).containsExactly("main", "order", "item");
        assertThat(Segmentation.ofEntry("orderItems HTTPServer Q4"))
                .containsExactly("order", "item", "http", "server", "q", "4");
    }

    @Test
    void forms_of_an_english_word_are_one() {
        assertThat(Segmentation.ofQuery("Shipped parcels")).isEqualTo(Segmentation.ofEntry("ships PARCEL"));
    }

    @Test
    void east_asian_text_is_cut_into_pairs() {
        assertThat(Segmentation.ofQuery("客户数 per 店")).containsExactly("客户", "户数", "per", "店");
        assertThat(Segmentation.ofEntry("客户数")).containsExactly("客户", "户数", "客", "户", "数");
        assertThat(Segmentation.ofQuery("𠀀𠀁")).containsExactly("𠀀𠀁");
        assertThat(Segmentation.ofQuery("カタ한국")).containsExactly("カタ", "タ한", "한국");
    }

    @Test
    void punctuation_is_no_word() {
        assertThat(Segmentation.ofQuery("?! -- 。")).isEmpty();
    }
}
