package datus.display;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MimeBundleTest {

    @Test
    void a_display_is_json_with_everything_that_it_holds() {
        DisplayData display = new DisplayData("plain <b>");
        display.putHTML("<b>rich</b>");
        display.putMetaData("text/html", Map.of("isolated", true));
        display.setDisplayId("d");
        MimeBundle bundle = MimeBundle.of(display);
        assertThat(bundle.data()).hasToString("{\"text/plain\":\"plain <b>\",\"text/html\":\"<b>rich</b>\"}");
        assertThat(bundle.metadata()).hasToString("{\"text/html\":{\"isolated\":true}}");
        assertThat(bundle.transientData()).hasToString("{\"display_id\":\"d\"}");
    }

    @Test
    void an_empty_display_has_empty_parts() {
        assertThat(MimeBundle.of(new DisplayData())).hasToString("MimeBundle[data={}, metadata={}, transientData={}]");
    }

    @Test
    void plain_values_become_json_exactly() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("list", Arrays.asList(1, "two", null, false));
        values.put("exact", new BigDecimal("0.10000000000000000000000001"));
        values.put("nested", Map.of("not a number", List.of(Double.NaN, 1.5)));
        values.put("other", StringBuilder.class);
        assertThat(JsonValue.of(values))
                .hasToString("{\"list\":[1,\"two\",null,false],\"exact\":0.10000000000000000000000001,"
                        + "\"nested\":{\"not a number\":[null,1.5]},\"other\":\"class java.lang.StringBuilder\"}");
    }
}
