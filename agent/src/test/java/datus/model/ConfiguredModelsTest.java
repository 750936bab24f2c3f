package datus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.data.Control;
import datus.error.DatusException;
import datus.error.DatusException.Kind;
import datus.message.Message.Asked;
import datus.message.Share;
import datus.message.SharedText;
import datus.model.scripted.ScriptedModel;
import datus.workspace.AgentConfig;
import datus.workspace.DatusConfig;
import datus.workspace.Environment;
import datus.workspace.ModelConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredModelsTest {
    private static final ModelConfig CLAUDE = config("claude", "anthropic", Optional.empty(), Optional.empty());
    private static final ModelConfig LOCAL = config("local", "ollama", Optional.empty(), Optional.empty());
    private static final Environment KEYS =
            new Environment(Map.of("ANTHROPIC_API_KEY", "sk-a", "OPENAI_API_KEY", "sk-o"));

    @Test
    void a_model_elsewhere_sees_the_schema_and_one_on_this_machine_the_results() {
        Models models = models(KEYS, Optional.of("claude"), Optional.of("local"), CLAUDE, LOCAL);
        ModelFacts claude = models.chat().orElseThrow().facts();
        assertThat(claude.share()).isEqualTo(Share.SCHEMA);
        assertThat(claude.host()).isEqualTo("api.anthropic.com");
        assertThat(claude.window()).isEqualTo(200_000);
        ModelFacts local = models.summarise().orElseThrow().facts();
        assertThat(local.share()).isEqualTo(Share.RESULTS);
        assertThat(local.host()).isEqualTo("this machine");
        assertThat(local.isHere()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8000/v1, this machine",
        "http://localhost:1234, this machine",
        "http://[::1]:8000/v1, this machine",
        "http://127.0.0.1.example.org/v1, 127.0.0.1.example.org",
        "http://localhost@example.org/v1, example.org",
        "http://localhost.example.org/, localhost.example.org",
        "http://169.254.169.254/latest, 169.254.169.254",
        "https://10.0.0.7/v1, 10.0.0.7",
    })
    void what_is_on_this_machine_is_read_from_the_address(String url, String host) {
        Models models = models(
                KEYS, Optional.empty(), Optional.empty(), config("m", "openai", Optional.of(url), Optional.empty()));
        ModelFacts facts = models.named("m").facts();
        assertThat(facts.host()).isEqualTo(host);
        assertThat(facts.share()).isEqualTo(host.equals("this machine") ? Share.RESULTS : Share.SCHEMA);
    }

    @Test
    void a_session_uses_another_model_or_none() {
        Models models = models(KEYS, Optional.of("claude"), Optional.empty(), CLAUDE, LOCAL);
        assertThat(models.summarise().orElseThrow().facts().name()).isEqualTo("claude");
        models.use(Optional.of("LOCAL"));
        assertThat(models.chat().orElseThrow().facts().name()).isEqualTo("local");
        models.use(Optional.empty());
        assertThat(models.chat()).isEmpty();
        assertThat(models.summarise()).isEmpty();
        assertThatThrownBy(() -> models.use(Optional.of("cluade")))
                .isInstanceOfSatisfying(
                        DatusException.class, e -> assertThat(e.hint()).contains("Did you mean claude?"));
        assertThat(models.chat()).isEmpty();
    }

    @Test
    void a_missing_key_is_told_with_its_variable_when_the_model_is_used() {
        ModelConfig other = config("other", "openai", Optional.empty(), Optional.of("${env:MY_KEY}"));
        Models models = models(new Environment(Map.of()), Optional.of("claude"), Optional.empty(), CLAUDE, other);
        assertThat(models.configured()).containsExactly(CLAUDE, other);
        assertThatThrownBy(models::chat).isInstanceOfSatisfying(DatusException.class, e -> {
            assertThat(e.kind()).isEqualTo(Kind.USER);
            assertThat(e.message()).contains("claude", "ANTHROPIC_API_KEY");
        });
        assertThatThrownBy(() -> models.named("other")).hasMessageContaining("MY_KEY is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sk-mine"})
    void nobody_but_the_provider_gets_the_providers_common_key(String own) {
        try (ScriptedModel server = ScriptedModel.start().says("Well.")) {
            Environment environment = new Environment(Map.of("OPENAI_API_KEY", "sk-o", "MINE", "sk-mine"));
            ModelConfig config = config(
                    "m",
                    "openai",
                    Optional.of(server.baseUrl().toString()),
                    own.isEmpty() ? Optional.empty() : Optional.of("${env:MINE}"));
            models(environment, Optional.empty(), Optional.empty(), config)
                    .named("m")
                    .reply(
                            new ModelRequest(
                                    SharedText.schema("Answer."),
                                    List.of(new Asked("Well?", SharedText.empty())),
                                    List.of()),
                            new HeardReply(),
                            Control.unlimited());
            assertThat(server.requests().get(0).headers().getOrDefault("authorization", ""))
                    .isEqualTo(own.isEmpty() ? "" : "Bearer " + own);
        }
    }

    @Test
    void an_unknown_provider_is_told_with_the_nearest() {
        Models models = models(
                KEYS, Optional.empty(), Optional.empty(), config("m", "antropic", Optional.empty(), Optional.empty()));
        assertThatThrownBy(() -> models.named("m"))
                .isInstanceOfSatisfying(DatusException.class, e -> assertThat(e.hint())
                        .contains("Did you mean anthropic?", "google-ai-gemini, mistral-ai, ollama, openai"));
    }

    private static Models models(
            Environment environment, Optional<String> chat, Optional<String> summarise, ModelConfig... configs) {
        AgentConfig preset = AgentConfig.defaults();
        AgentConfig agent =
                new AgentConfig(chat, summarise, preset.profile(), preset.commands(), preset.turn(), preset.day());
        return ConfiguredModels.of(DatusConfig.defaults().withModels(List.of(configs), agent), environment);
    }

    private static ModelConfig config(String name, String provider, Optional<String> url, Optional<String> key) {
        return new ModelConfig(
                name,
                provider,
                "some-model",
                url,
                key,
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                Optional.empty());
    }
}
