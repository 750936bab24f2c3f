package datus.workspace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** Reads {@code models:} of {@code datus.yaml}. */
final class ModelReader {
    static final String MODELS = "models";
    private static final Set<String> KEYS =
            Set.of("provider", "model", "base_url", "api_key", "share", "window", "max_output", "temperature", "price");
    private static final Set<String> PRICE = Set.of("as_of", "currency", "input", "cached", "output");

    private final YamlSection models;

    ModelReader(YamlSection file) {
        this.models = file.section(MODELS);
    }

    List<ModelConfig> read() {
        return models.keys().stream().map(this::model).toList();
    }

    /** What is said of each model and where; a key only as its reference. */
    List<Setting> settings() {
        return read().stream().map(this::setting).toList();
    }

    private ModelConfig model(String name) {
        YamlSection entry = models.section(name);
        entry.expectOnly(KEYS);
        return new ModelConfig(
                name,
                required(entry, name, "provider"),
                required(entry, name, "model"),
                entry.scalar("base_url").map(url -> url.webAddress("base_url").toString()),
                entry.scalar("api_key").map(key -> key.shareable("api_key")),
                value(entry, name, "share", SettingType.SHARE),
                count(entry, name, "window"),
                count(entry, name, "max_output"),
                value(entry, name, "temperature", SettingType.TEMPERATURE)
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()),
                entry.isSection("price") ? Optional.of(price(entry.section("price"), name)) : Optional.empty());
    }

    private static PriceConfig price(YamlSection price, String model) {
        price.expectOnly(PRICE);
        String name = model + ".price";
        BigDecimal input = SettingType.MONEY.read(needed(price, name, "input").setting(setting(name, "input")));
        return new PriceConfig(
                SettingType.DAY.read(needed(price, name, "as_of").setting(setting(name, "as_of"))),
                needed(price, name, "currency").text(),
                input,
                value(price, name, "cached", SettingType.MONEY).orElse(input),
                SettingType.MONEY.read(needed(price, name, "output").setting(setting(name, "output"))));
    }

    private static String required(YamlSection entry, String name, String key) {
        return needed(entry, name, key).text();
    }

    private static YamlScalar needed(YamlSection entry, String name, String key) {
        return entry.scalar(key).filter(value -> !value.text().isBlank()).orElseThrow(() -> entry.place()
                .fault("the model " + name + " has no " + key + ".", "Add a line  " + key + ": …"));
    }

    private static OptionalLong count(YamlSection entry, String name, String key) {
        return value(entry, name, key, SettingType.COUNT).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private static <T> Optional<T> value(YamlSection entry, String name, String key, SettingType<T> type) {
        return entry.scalar(key).map(value -> type.read(value.setting(setting(name, key))));
    }

    private static String setting(String model, String key) {
        return MODELS + "." + model + "." + key;
    }

    private Setting setting(ModelConfig model) {
        List<String> parts = new ArrayList<>(List.of(model.provider(), model.model()));
        model.baseUrl().ifPresent(url -> parts.add("base_url " + url));
        model.apiKey().ifPresent(key -> parts.add("api_key " + key));
        model.share()
                .ifPresent(
                        share -> parts.add("share " + SettingType.SHARE.show().apply(share)));
        model.price().ifPresent(price -> parts.add("price of " + price.asOf()));
        return new Setting(
                MODELS + "." + model.name(),
                String.join(", ", parts),
                models.place(model.name()).toString());
    }
}
