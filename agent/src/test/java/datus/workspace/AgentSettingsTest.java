package datus.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.error.DatusException;
import datus.message.Share;
import datus.workspace.AgentConfig.DayLimits;
import datus.workspace.AgentConfig.Profile;
import datus.workspace.AgentConfig.TurnLimits;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentSettingsTest {
    private static final String FULL =
            """
            models:
              claude: {provider: anthropic, model: claude-sonnet-4-5, api_key: "${env:ANTHROPIC_API_KEY}", share: samples,
                       window: 200000, max_output: 8192, temperature: 0,
                       price: {as_of: 2026-11-01, currency: USD, input: 3, cached: 0.3, output: 15}}
              local: {provider: openai, base_url: "http://127.0.0.1:8000/v1", model: qwen3}
            agent:
              chat: claude
              summarise: local
              profile: read-only
              commands: [git status, dbt ls]
              turn: {replies: 12, tokens: 100_000, seconds: 60, rows: 1000, cost: 0.50}
              day: {user: 5, all: 50}
            private: [customers.email, "*.ssn"]
            mcp_servers:
              files: {command: [npx, server], env: {KEY: "${env:KEY}"}, tools: [read]}
              wiki: {url: "https://example.org/mcp", headers: {Authorization: "Bearer ${env:WIKI}"}, tools: [search]}
            """;

    @TempDir
    Path folder;

    @Test
    void models_are_read_into_records() {
        assertThat(read(FULL).config().models())
                .containsExactly(
                        new ModelConfig(
                                "claude",
                                "anthropic",
                                "claude-sonnet-4-5",
                                Optional.empty(),
                                Optional.of("${env:ANTHROPIC_API_KEY}"),
                                Optional.of(Share.SAMPLES),
                                OptionalLong.of(200_000),
                                OptionalLong.of(8192),
                                OptionalDouble.of(0),
                                Optional.of(new PriceConfig(
                                        LocalDate.parse("2026-11-01"),
                                        "USD",
                                        new BigDecimal("3"),
                                        new BigDecimal("0.3"),
                                        new BigDecimal("15")))),
                        new ModelConfig(
                                "local",
                                "openai",
                                "qwen3",
                                Optional.of("http://127.0.0.1:8000/v1"),
                                Optional.empty(),
                                Optional.empty(),
                                OptionalLong.empty(),
                                OptionalLong.empty(),
                                OptionalDouble.empty(),
                                Optional.empty()));
    }

    @Test
    void the_agent_and_what_is_private_are_read_into_records() {
        DatusConfig config = read(FULL).config();
        assertThat(config.agent())
                .isEqualTo(new AgentConfig(
                        Optional.of("claude"),
                        Optional.of("local"),
                        Profile.READ_ONLY,
                        List.of("git status", "dbt ls"),
                        new TurnLimits(12, 100_000, Duration.ofMinutes(1), 1000, Optional.of(new BigDecimal("0.50"))),
                        new DayLimits(
                                Optional.of(new BigDecimal("5")),
                                Optional.empty(),
                                Optional.of(new BigDecimal("50")))));
        assertThat(config.privateColumns()).isEqualTo(new PrivateColumns(List.of("customers.email", "*.ssn")));
    }

    @Test
    void servers_of_tools_are_read_into_records() {
        assertThat(read(FULL).config().mcpServers())
                .containsExactly(
                        new McpServerConfig.Local(
                                "files", List.of("read"), List.of("npx", "server"), Map.of("KEY", "${env:KEY}")),
                        new McpServerConfig.Remote(
                                "wiki",
                                List.of("search"),
                                URI.create("https://example.org/mcp"),
                                Map.of("Authorization", "Bearer ${env:WIKI}")));
    }

    @Test
    void each_setting_tells_where_it_came_from() {
        assertThat(read(FULL).settings())
                .contains(
                        new Setting(
                                "models.claude",
                                "anthropic, claude-sonnet-4-5, api_key ${env:ANTHROPIC_API_KEY}, share samples,"
                                        + " price of 2026-11-01",
                                "datus.yaml line 2"),
                        new Setting("agent.chat", "claude", "datus.yaml line 7"),
                        new Setting("agent.turn.replies", "12", "datus.yaml line 11"),
                        new Setting("agent.turn.cost", "0.50", "datus.yaml line 11"),
                        new Setting("agent.commands", "git status, dbt ls", "datus.yaml line 10"),
                        new Setting("private", "customers.email, *.ssn", "datus.yaml line 13"),
                        new Setting("mcp_servers.wiki", "tools search", "datus.yaml line 16"));
        assertThat(read("").settings()).contains(new Setting("agent.profile", "read-only", "default"));
    }

    @Test
    void a_bound_of_money_tells_which_model_has_no_price() {
        assertThat(read(FULL).settings())
                .filteredOn(setting -> setting.name().endsWith(".price"))
                .singleElement()
                .satisfies(setting -> {
                    assertThat(setting.name()).isEqualTo("models.local.price");
                    assertThat(setting.value()).contains("does not count");
                });
    }

    @Test
    void the_environment_chooses_another_model() {
        write(FULL);
        EffectiveConfig effective = ConfigFile.in(folder)
                .read(Overrides.of(Map.of("DATUS_AGENT_CHAT", "local", "DATUS_AGENT_TURN_SECONDS", "7")));
        assertThat(effective.config().agent().chat()).contains("local");
        assertThat(effective.config().agent().turn().time()).isEqualTo(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "models: {a: {provider: openai}}|line 1: the model a has no model.|Add a line  model: …",
                "models:\\n"
                        + "  a: {provider: openai, model: m, bas_url: x}|line 2: unknown key \"bas_url\".|Did you mean"
                        + " base_url?",
                "models:\\n"
                        + "  a: {provider: openai, model: m, api_key: sk-hunter2}|line 2: \"api_key\" spells out|${env:",
                "models:\\n"
                        + "  a: {provider: openai, model: m, share: all}|line 2: models.a.share is \"all\"|schema,"
                        + " samples, results",
                "models:\\n"
                        + "  a: {provider: openai, model: m, price: {input: 1}}|line 2: the model a.price has no as_of.|",
                "models:\\n  a: {provider: openai, model: m, window: big}|models.a.window is \"big\"|",
                "models:\\n"
                        + "  claude: {provider: x, model: y}\\n"
                        + "agent:\\n"
                        + "  chat: cluade|line 4: no model is called|Did you mean claude?",
                "agent: {profile: trust}|agent.profile is \"trust\", which is not a profile.|Did you mean trusted?",
                "agent:\\n  turn: {tokns: 5}|line 2: unknown key \"tokns\".|Did you mean tokens?",
                "agent: {day: {user: lots}}|agent.day.user is \"lots\", which is not an amount of money.|0.50",
                "private: [email]|line 1: \"email\" names no column of a table.|*.ssn",
                "mcp_servers:\\n  a: {tools: [x]}|line 2: the server a has neither command nor url.|command:",
                "mcp_servers:\\n  a: {url: 'file:///x'}|\"url\" is no address of the web.|https://",
                "mcp_servers:\\n  a: {command: x, env: {API_TOKEN: hunter2}}|line 2: \"API_TOKEN\" spells out|${env:",
                "mcp_servers:\\n"
                        + "  a: {url: 'http://x/', headers: {Authorization: Bearer hunter2}}|\"Authorization\" spells"
                        + " out|",
                "mcp_servers:\\n  a: {command: [x, --token=hunter2]}|\"command\" spells out|",
            })
    void a_fault_names_its_line_and_the_next_step(String text, String message, String hint) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n"))).isInstanceOfSatisfying(DatusException.class, e -> {
            assertThat(e.message()).contains(message).doesNotContain("hunter2");
            assertThat(e.hint()).contains(hint == null ? "" : hint);
        });
    }

    @Test
    void tools_of_a_shared_list_of_servers_may_be_allowed() {
        AtomicFile.write(
                folder.resolve(".mcp.json"),
                """
                {
                \t"mcpServers": {
                \t\t"git": {"type": "stdio", "command": "uvx", "args": ["server-git"], "env": {"TOKEN": "${GIT_TOKEN}"}},
                \t\t"other": {"command": "x", "env": {"API_KEY": "spelled-out"}},
                \t\t"web": {"url": "http://127.0.0.1:9/mcp", "headers": {"X-Api-Key": "${WEB}"}, "tools": ["fetch"]}
                \t}
                }
                """);
        EffectiveConfig effective = read("mcp_servers: {git: {tools: [git_log]}}");
        assertThat(effective.config().mcpServers())
                .containsExactly(
                        new McpServerConfig.Local(
                                "git",
                                List.of("git_log"),
                                List.of("uvx", "server-git"),
                                Map.of("TOKEN", "${env:GIT_TOKEN}")),
                        new McpServerConfig.Local("other", List.of(), List.of(), Map.of()),
                        new McpServerConfig.Remote(
                                "web",
                                List.of("fetch"),
                                URI.create("http://127.0.0.1:9/mcp"),
                                Map.of("X-Api-Key", "${env:WEB}")));
        assertThat(effective.settings())
                .filteredOn(setting -> setting.name().equals("mcp_servers.other"))
                .singleElement()
                .satisfies(setting -> assertThat(setting.value()).contains("no tool allowed"));
    }

    private EffectiveConfig read(String text) {
        write(text);
        return ConfigFile.in(folder).read(Overrides.none());
    }

    private void write(String text) {
        AtomicFile.write(folder.resolve("datus.yaml"), text);
    }
}
