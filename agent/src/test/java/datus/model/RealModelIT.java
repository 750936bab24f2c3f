package datus.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import datus.data.Control;
import datus.message.Message.Asked;
import datus.message.SharedText;
import datus.message.ToolSchema;
import datus.workspace.AgentConfig;
import datus.workspace.DatusConfig;
import datus.workspace.Environment;
import datus.workspace.ModelConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A real model, served on this machine as OpenAI's are: whatever it says, a reply is whole, or cut off where it was told to be. */
@EnabledIfSystemProperty(named = "datus.model.url", matches = ".+")
class RealModelIT {
    @Test
    void a_reply_with_tools_ends_cleanly_whatever_the_model_says() {
        HeardReply heard = new HeardReply();
        ModelReply reply = model().reply(request(), heard, Control.within(Duration.ofMinutes(5)));
        assertThat(heard.text()).isEqualTo(reply.text());
        assertThat(reply.usage().input()).isPositive();
        assertThat(reply.text().isBlank() && reply.calls().isEmpty()).isFalse();
    }

    private static LanguageModel model() {
        ModelConfig config = new ModelConfig(
                "real",
                "openai",
                System.getProperty("datus.model.name", "default"),
                Optional.of(System.getProperty("datus.model.url")),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.of(200),
                OptionalDouble.of(0),
                Optional.empty());
        return ConfiguredModels.of(
                        DatusConfig.defaults().withModels(List.of(config), AgentConfig.defaults()),
                        new Environment(Map.of()))
                .named("real");
    }

    private static ModelRequest request() {
        String schema =
                "{\"type\":\"object\",\"properties\":{\"table\":{\"type\":\"string\",\"description\":\"its name\"}},"
                        + "\"required\":[\"table\"]}";
        return new ModelRequest(
                SharedText.schema("You answer questions about tables. Look at a table before you speak of it."),
                List.of(new Asked("Which columns has the table orders?", SharedText.empty())),
                List.of(new ToolSchema(
                        "describe_table",
                        "Names the columns of a table.",
                        JsonParser.parseString(schema).getAsJsonObject())));
    }
}
