package datus.kernel;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A magic that returns what it was called with, so that tests see how a cell was read. */
record EchoMagic(MagicSpec spec, List<String> values, Optional<Language> language) implements Magic {

    static EchoMagic named(String name, MagicSpec.Body body, String... aliases) {
        return new EchoMagic(
                new MagicSpec(
                        name,
                        List.of(aliases),
                        MagicSpec.Journey.EXPLORE,
                        "Echoes its call.",
                        List.of(),
                        List.of(),
                        body,
                        List.of()),
                List.of(),
                Optional.empty());
    }

    EchoMagic taking(MagicSpec.Positional... positionals) {
        return with(List.of(positionals), spec.options(), spec.code());
    }

    EchoMagic options(MagicSpec.Option... options) {
        return with(spec.positionals(), List.of(options), spec.code());
    }

    EchoMagic code() {
        return with(spec.positionals(), spec.options(), true);
    }

    EchoMagic suggesting(String... known) {
        return new EchoMagic(spec, List.of(known), language);
    }

    EchoMagic speaking(Language own) {
        return new EchoMagic(spec, values, Optional.of(own));
    }

    private EchoMagic with(List<MagicSpec.Positional> positionals, List<MagicSpec.Option> options, boolean code) {
        return new EchoMagic(
                new MagicSpec(
                        spec.name(),
                        spec.aliases(),
                        spec.journey(),
                        spec.summary(),
                        positionals,
                        options,
                        spec.body(),
                        spec.examples(),
                        code),
                values,
                language);
    }

    @Override
    public Optional<DisplayData> run(MagicCall call) {
        String body = call.body().map(text -> " <" + text + ">").orElse("");
        return Optional.of(
                new DisplayData(spec.name() + " " + call.positionals() + " " + new TreeMap<>(call.options()) + body));
    }

    @Override
    public List<Completion.Item> suggest(String parameter, String prefix) {
        return values.stream()
                .filter(value -> value.startsWith(prefix))
                .map(value -> new Completion.Item(value, parameter, ""))
                .toList();
    }
}
