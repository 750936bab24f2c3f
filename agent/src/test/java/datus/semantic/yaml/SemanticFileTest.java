package datus.semantic.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.context.ContextFile;
import datus.context.Provenance;
import datus.context.State;
import datus.error.DatusException;
import datus.semantic.Facts;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SemanticFileTest {
    private static final Instant CHANGED = Instant.parse("2026-11-01T08:00:00Z");
    private static final Facts VERIFIED = new Facts(
            State.VERIFIED,
            new Provenance("person", "close.ipynb#3", "li", Instant.parse("2026-11-20T00:00:00Z")),
            "demo",
            "sales",
            List.of("turnover"));

    private static final String DOCUMENTS =
            """
            # Our numbers.
            metric:   # the first
              name: a
              type: measure_proxy
              type_params: {measure: a}
            ---
            # datus: {state: proposed, on: 2026-11-02}
            # Careful with this one.
            metric:
              name: b
              type: measure_proxy
              type_params:
                measure: b
            """;

    private static final String LISTS =
            """
            version: 2

            metrics:
              # Sales.
              - name: a
                type: simple
                type_params: {measure: a}   # as is

              # datus: {state: ran}
              - name: b
                type: simple
                type_params: {measure: b}

            # Elsewhere.
            models: []
            """;

    private static SemanticFile file(String text) {
        return SemanticFile.of(new ContextFile("semantic_models/m.yml", text, "demo", CHANGED));
    }

    private static SemanticItem item(String text, String name) {
        return file(text).find(false, name).orElseThrow();
    }

    @Test
    void takesWhatTellsNoStateForAPersons() {
        assertThat(item(DOCUMENTS, "a").facts())
                .isEqualTo(new Facts(
                        State.ACCEPTED,
                        new Provenance("file", "semantic_models/m.yml:1", "", CHANGED),
                        "demo",
                        "",
                        List.of()));
        assertThat(item(DOCUMENTS, "b").facts().state()).isEqualTo(State.PROPOSED);
        assertThat(item(DOCUMENTS, "b").facts().provenance().at()).isEqualTo(Instant.parse("2026-11-02T00:00:00Z"));
        assertThat(item(LISTS, "b").facts().state()).isEqualTo(State.RAN);
        assertThat(item(LISTS, "a").facts().state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void hasEachItemAsYamlOfItsOwn() {
        assertThat(item(DOCUMENTS, "b").content())
                .isEqualTo(
                        "# Careful with this one.\nmetric:\n  name: b\n  type: measure_proxy\n  type_params:\n    measure: b\n");
        assertThat(item(LISTS, "a").content())
                .isEqualTo("metrics:\n  - name: a\n    type: simple\n    type_params: {measure: a}   # as is\n");
    }

    @Test
    void changesNothingWhenNothingChanged() {
        for (String text : List.of(DOCUMENTS, LISTS, DOCUMENTS.replace("\n", "\r\n"), LISTS.stripTrailing())) {
            for (SemanticItem item : file(text).items()) {
                assertThat(file(text).with(item.content(), item.facts())).isEqualTo(text);
            }
        }
    }

    @Test
    void changesOnlyTheLineOfFactsWhenAPersonDecides() {
        String line = "# datus: {state: verified, by: li, on: 2026-11-20, source: person,"
                + " origin: \"close.ipynb#3\", datasource: demo, subject: sales, aliases: [turnover]}";

        assertThat(file(DOCUMENTS).with(item(DOCUMENTS, "b").content(), VERIFIED))
                .isEqualTo(DOCUMENTS.replace("# datus: {state: proposed, on: 2026-11-02}", line));
        assertThat(file(LISTS).with(item(LISTS, "b").content(), VERIFIED))
                .isEqualTo(LISTS.replace("# datus: {state: ran}", line));
        assertThat(item(file(LISTS).with(item(LISTS, "b").content(), VERIFIED), "b")
                        .facts())
                .isEqualTo(VERIFIED);
    }

    @Test
    void replacesOneItemAndLeavesTheOthersAndTheirComments() {
        String changed = "metric:\n  name: b\n  type: measure_proxy\n  type_params:\n    measure: c\n";
        Facts same = item(DOCUMENTS, "b").facts();
        assertThat(file(DOCUMENTS).with(changed, same))
                .isEqualTo(DOCUMENTS.replace("# Careful with this one.\n", "").replace("measure: b", "measure: c"));

        String listed = item(LISTS, "a").content().replace("measure: a", "measure: z");
        assertThat(file(LISTS).with(listed, item(LISTS, "a").facts()))
                .isEqualTo(LISTS.replace("{measure: a}", "{measure: z}"));
    }

    @Test
    void addsAndRemovesItems() {
        String added = "metric:\n  name: c\n  type: measure_proxy\n  type_params:\n    measure: c\n";
        String text = file(DOCUMENTS).with(added, VERIFIED);
        assertThat(text)
                .startsWith(DOCUMENTS + "---\n# datus: {state: verified")
                .endsWith(added);
        assertThat(file(text).without(item(text, "c"))).contains(DOCUMENTS);
        assertThat(file(LISTS).without(item(LISTS, "b")).orElseThrow())
                .isEqualTo(LISTS.substring(0, LISTS.indexOf("  # datus"))
                        + LISTS.substring(LISTS.indexOf("\n# Elsewhere")));

        String listed = item(LISTS, "a").content().replace("name: a", "name: c");
        String more = file(LISTS).with(listed, VERIFIED);
        assertThat(file(more).items()).extracting(item -> item.meaning().name()).containsExactly("a", "b", "c");
        assertThat(file(added).without(item(added, "c"))).isEmpty();
    }

    @Test
    void leavesWhatStandsWithinAnotherDefinitionToThePerson() {
        String text =
                "models:\n  - name: o\n    semantic_model: true\n    metrics: [{name: a, type: simple, agg: sum}]\n";
        SemanticItem item = item(text, "a");

        assertThat(file(text).with(item.content(), item.facts())).isEqualTo(text);
        assertThatThrownBy(() -> file(text).with(item.content(), VERIFIED))
                .isInstanceOf(DatusException.class)
                .hasMessageContaining("stands within another definition in semantic_models/m.yml");
    }
}
