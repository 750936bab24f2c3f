package datus.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreeTest {
    private final Block block = Block.tree(List.of(Tree.open(
            "demo",
            "DuckDB",
            List.of(
                    Tree.open("main", "", List.of(Tree.leaf("orders", "250 rows"), Tree.leaf("nation", ""))),
                    Tree.folded("<old>", "1 table", List.of(Tree.leaf("gone", "")))))));

    @Test
    void plainTextListsWhatIsOpenAndMarksWhatIsFolded() {
        assertThat(block.text())
                .isEqualTo(
                        """
                        demo · DuckDB
                        ├─ main
                        │  ├─ orders · 250 rows
                        │  └─ nation
                        └─ ▸ <old> · 1 table""");
    }

    @Test
    void htmlFoldsAndEscapes() {
        assertThat(block.html())
                .contains("<details open><summary>demo <small>DuckDB</small></summary>")
                .contains("<details><summary>&lt;old&gt; <small>1 table</small></summary>")
                .contains("<li>gone</li>")
                .doesNotContain("<script", "class=");
    }
}
