package datus.workspace;

import datus.error.DatusException;
import datus.error.NearestName;
import datus.workspace.AgentConfig.DayLimits;
import datus.workspace.AgentConfig.TurnLimits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code agent:} of {@code datus.yaml}. */
final class AgentReader {
    static final String AGENT = "agent";
    private static final String COMMANDS = "commands";

    private final YamlSection agent;
    private final SettingLayers settings;
    private final List<ModelConfig> models;

    AgentReader(YamlSection file, SettingLayers settings, List<ModelConfig> models) {
        this.agent = file.section(AGENT);
        this.settings = settings;
        this.models = List.copyOf(models);
    }

    AgentConfig read() {
        agent.expectOnly(Set.of("chat", "summarise", "profile", COMMANDS, "turn", "day"));
        agent.section("turn").expectOnly(Set.of("replies", "tokens", "seconds", "rows", "cost"));
        agent.section("day").expectOnly(Set.of("user", "subagent", "all"));
        return new AgentConfig(
                model("agent.chat"),
                model("agent.summarise"),
                settings.value(
                        "agent.profile",
                        SettingType.PROFILE,
                        AgentConfig.defaults().profile()),
                agent.words(COMMANDS),
                turn(),
                new DayLimits(money("agent.day.user"), money("agent.day.subagent"), money("agent.day.all")));
    }

    /** What the layers do not tell: the commands, and bounds of money that cannot be kept. */
    List<Setting> settings(AgentConfig config) {
        List<Setting> more = new ArrayList<>();
        if (!config.commands().isEmpty()) {
            more.add(new Setting(
                    "agent.commands",
                    String.join(", ", config.commands()),
                    agent.place(COMMANDS).toString()));
        }
        unpriced(config)
                .forEach(name -> more.add(new Setting(
                        ModelReader.MODELS + "." + name + ".price",
                        "none, so what it costs does not count towards the bounds of money",
                        "default")));
        return List.copyOf(more);
    }

    private static boolean bounded(AgentConfig config) {
        return Stream.of(
                        config.turn().cost(),
                        config.day().user(),
                        config.day().subagent(),
                        config.day().all())
                .anyMatch(Optional::isPresent);
    }

    private List<String> unpriced(AgentConfig config) {
        return bounded(config)
                ? models.stream()
                        .filter(model -> model.price().isEmpty())
                        .map(ModelConfig::name)
                        .filter(name -> Stream.of(config.chat(), config.summarise())
                                .flatMap(Optional::stream)
                                .anyMatch(name::equals))
                        .toList()
                : List.of();
    }

    private TurnLimits turn() {
        TurnLimits preset = AgentConfig.defaults().turn();
        return new TurnLimits(
                (int) Math.min(Integer.MAX_VALUE, settings.value("agent.turn.replies", SettingType.COUNT, (long)
                        preset.replies())),
                settings.value("agent.turn.tokens", SettingType.COUNT, preset.tokens()),
                settings.value("agent.turn.seconds", SettingType.SECONDS, preset.time()),
                settings.value("agent.turn.rows", SettingType.COUNT, preset.rows()),
                money("agent.turn.cost"));
    }

    private Optional<BigDecimal> money(String name) {
        return settings.find(name, SettingType.MONEY);
    }

    private Optional<String> model(String name) {
        List<String> names = models.stream().map(ModelConfig::name).toList();
        Optional<Setting> chosen = settings.text(name);
        chosen.filter(setting -> !names.contains(setting.value())).ifPresent(setting -> {
            throw DatusException.user(
                    setting.source() + ": no model is called \"" + setting.value() + "\".",
                    NearestName.hint(setting.value(), names, "Configured: " + String.join(", ", names) + "."));
        });
        return chosen.map(Setting::value);
    }
}
