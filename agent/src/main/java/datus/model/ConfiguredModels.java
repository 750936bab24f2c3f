package datus.model;

import datus.error.DatusException;
import datus.error.NearestName;
import datus.message.Share;
import datus.workspace.AgentConfig;
import datus.workspace.DatusConfig;
import datus.workspace.Environment;
import datus.workspace.ModelConfig;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The models that {@code datus.yaml} names. Any thread may call. */
public final class ConfiguredModels implements Models {
    private final List<ModelConfig> configured;
    private final AgentConfig agent;
    private final Environment environment;
    private final Patience patience;
    private final Map<String, LanguageModel> opened = new ConcurrentHashMap<>();
    private Optional<String> inUse;
    private boolean off;
    private Optional<ModelHttp> http = Optional.empty();

    ConfiguredModels(DatusConfig config, Environment environment, Patience patience) {
        this.configured = config.models();
        this.agent = config.agent();
        this.environment = environment;
        this.patience = patience;
        this.inUse = agent.chat();
    }

    /** Those of that configuration; their keys are looked up in the environment when a model is first used. */
    public static ConfiguredModels of(DatusConfig config, Environment environment) {
        return new ConfiguredModels(config, environment, Patience.usual());
    }

    @Override
    public List<ModelConfig> configured() {
        return configured;
    }

    @Override
    public synchronized Optional<LanguageModel> chat() {
        return inUse.map(this::named);
    }

    @Override
    public synchronized Optional<LanguageModel> summarise() {
        return off ? Optional.empty() : agent.summarise().or(() -> inUse).map(this::named);
    }

    @Override
    public synchronized void use(Optional<String> name) {
        name.ifPresent(this::named);
        inUse = name;
        off = name.isEmpty();
    }

    @Override
    public synchronized LanguageModel named(String name) {
        ModelConfig config = configured.stream()
                .filter(model -> model.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
        return opened.computeIfAbsent(config.name(), first -> open(config));
    }

    private DatusException unknown(String name) {
        List<String> names = configured.stream().map(ModelConfig::name).toList();
        return DatusException.user(
                "No model is called \"" + name + "\".",
                names.isEmpty()
                        ? "None is configured: add one below models: in datus.yaml."
                        : NearestName.hint(name, names, "Configured: " + NearestName.list(names) + "."));
    }

    private LanguageModel open(ModelConfig config) {
        ModelProvider provider = provider(config);
        Address address = new Address(config.baseUrl()
                .map(URI::create)
                .or(provider::address)
                .orElseThrow(
                        () -> lacks(config, "base_url", "Say where it is served, as in http://127.0.0.1:8000/v1.")));
        ModelFacts facts = new ModelFacts(
                config.name(),
                provider.name(),
                config.model(),
                address.host(),
                config.share().orElse(address.isThisMachine() ? Share.RESULTS : Share.SCHEMA),
                config.window().orElseGet(() -> provider.window(config.model())),
                config.price());
        ModelHttp shared = http.orElseGet(ModelHttp::open);
        http = Optional.of(shared);
        return new ProviderModel(facts, config, provider, key(config, provider, address), shared, patience);
    }

    private static ModelProvider provider(ModelConfig config) {
        Map<String, ModelProvider> providers = new TreeMap<>();
        ServiceLoader.load(ModelProvider.class, ModelProvider.class.getClassLoader())
                .forEach(provider -> providers.put(provider.name(), provider));
        return Optional.ofNullable(providers.get(config.provider()))
                .orElseThrow(() -> DatusException.user(
                        "The model " + config.name() + " is of the unknown provider \"" + config.provider() + "\".",
                        NearestName.hint(
                                config.provider(),
                                providers.keySet(),
                                "Known: " + String.join(", ", providers.keySet()) + ".")));
    }

    /** The provider's own variable counts only where the provider itself serves: nobody else is to get that key. */
    private String key(ModelConfig config, ModelProvider provider, Address address) {
        if (config.apiKey().isPresent()) {
            return environment.resolve(
                    "models." + config.name(), "api_key", config.apiKey().get());
        }
        if (config.baseUrl().isPresent() || address.isThisMachine()) {
            return "";
        }
        return provider.keyVariable()
                .map(variable -> Optional.ofNullable(environment.variables().get(variable))
                        .filter(key -> !key.isBlank())
                        .orElseThrow(() -> DatusException.user(
                                "The model " + config.name() + " has no key: the environment variable " + variable
                                        + " is not set.",
                                "Set " + variable + ", in the environment or in .env, and start the notebook's"
                                        + " kernel again.")))
                .orElse("");
    }

    private static DatusException lacks(ModelConfig config, String key, String hint) {
        return DatusException.user("The model " + config.name() + " has no " + key + ".", hint);
    }
}
