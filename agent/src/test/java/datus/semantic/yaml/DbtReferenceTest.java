package datus.semantic.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DbtReferenceTest {

    @Test
    void readsRefAndSourceWithAndWithoutBraces() {
        assertThat(DbtReference.of("ref('orders')")).contains(new DbtReference(Optional.empty(), "orders"));
        assertThat(DbtReference.of("{{ ref(\"shop\", \"orders\", v=2) }}"))
                .contains(new DbtReference(Optional.empty(), "orders"));
        assertThat(DbtReference.of("{{- source('raw', 'orders') -}}"))
                .contains(new DbtReference(Optional.of("raw"), "orders"));
        assertThat(DbtReference.of("orders")).isEmpty();
    }

    @Test
    void replacesReferencesInATextAndNothingElse() {
        String text = "SELECT 'ref(''a'')' FROM {{ ref('a') }} JOIN {{ source('s', 'b') }} ON {{x}}";

        assertThat(DbtReference.in(text)).extracting(DbtReference::name).containsExactly("a", "b");
        assertThat(DbtReference.replace(text, found -> found.source().orElse("main") + "." + found.name()))
                .isEqualTo("SELECT 'ref(''a'')' FROM main.a JOIN s.b ON {{x}}");
    }
}
