package datus.generation;

import static org.assertj.core.api.Assertions.assertThat;

import datus.generation.draft.Conflict;
import datus.generation.draft.Diff;
import datus.generation.draft.Draft;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static final String GENERATED =
            """
            data_source:
              name: orders
              dimensions:
                - name: status
                  type: categorical
                - name: city
                  type: categorical
              measures:
                - name: revenue
                  agg: sum
                  expr: amount
            """;

    private static Draft draft(String generated, Optional<String> before, Optional<String> current) {
        return Draft.of("semantic_models/orders.yml", generated, List.of(), before, current);
    }

    @Test
    void proposesAFileThatIsNotThere() {
        Draft draft = draft(GENERATED, Optional.empty(), Optional.empty());

        assertThat(draft.isNew()).isTrue();
        assertThat(draft.text()).isEqualTo(GENERATED);
        assertThat(draft.diff().lines()).allMatch(line -> line.kind() == Diff.Kind.ADDED);
    }

    @Test
    void proposesNothingWhereNothingIsNew() {
        Draft same = draft(GENERATED, Optional.of(GENERATED), Optional.of(GENERATED));
        String edited = GENERATED.replace("revenue", "turnover");
        Draft kept = draft(GENERATED, Optional.of(GENERATED), Optional.of(edited));

        assertThat(same.isUnchanged()).isTrue();
        assertThat(kept.isUnchanged()).isTrue();
        assertThat(kept.text()).isEqualTo(edited);
        assertThat(kept.diff().isEmpty()).isTrue();
    }

    @Test
    void keepsAnEditAndAddsWhatIsNew() {
        String edited = GENERATED.replace("    - name: revenue", "    # net of refunds\n    - name: turnover");
        String generated = GENERATED.replace(
                "    - name: city\n", "    - name: region\n      type: categorical\n    - name: city\n");

        Draft draft = draft(generated, Optional.of(GENERATED), Optional.of(edited));

        assertThat(draft.text()).contains("# net of refunds", "- name: turnover", "- name: region");
        assertThat(draft.conflicts()).isEmpty();
        assertThat(draft.diff().around(1))
                .extracting(Diff.Line::toString)
                .containsExactly(
                        "… ",
                        "        type: categorical",
                        "+     - name: region",
                        "+       type: categorical",
                        "      - name: city",
                        "… ");
    }

    @Test
    void keepsThePersonsSideOfAConflictAndShowsBoth() {
        String edited = GENERATED.replace("expr: amount", "expr: amount - refund");
        String generated = GENERATED.replace("expr: amount", "expr: net_amount");

        Draft draft = draft(generated, Optional.of(GENERATED), Optional.of(edited));

        assertThat(draft.text()).isEqualTo(edited);
        assertThat(draft.conflicts())
                .containsExactly(
                        new Conflict(List.of("      expr: amount - refund"), List.of("      expr: net_amount")));
    }

    @Test
    void addsOnlyWhatIsMissingToAFileThatItDidNotGenerate() {
        String own =
                """
                # ours
                data_source:
                  name: orders
                  dimensions:
                  - name: state   # as shipped
                    expr: status
                    type: categorical
                  measures:
                  - name: revenue
                    agg: sum
                    expr: amount * 1.1
                """;

        Draft draft = draft(GENERATED, Optional.empty(), Optional.of(own));

        assertThat(draft.text())
                .isEqualTo(own.replace("  measures:", "  - name: city\n    type: categorical\n  measures:"));
    }
}
