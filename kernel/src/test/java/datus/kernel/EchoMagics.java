package datus.kernel;

import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Option;
import datus.kernel.MagicSpec.Positional;
import java.util.List;

/** A registry of magics shaped like a notebook's. */
final class EchoMagics {
    static final Defaults DEFAULTS = new Defaults("sql", "chat", "param");

    private EchoMagics() {}

    static MagicRegistry registry() {
        return new MagicRegistry(List.of(
                EchoMagic.named("sql", Body.OPTIONAL)
                        .taking(new Positional("SQL", Arity.REST, "a statement"))
                        .options(
                                new Option("as", "NAME", "the result's name"),
                                new Option("datasource", "D", "where it runs"),
                                new Option("write", "", "may change data"))
                        .suggesting("demo", "finance")
                        .code(),
                EchoMagic.named("chat", Body.OPTIONAL)
                        .taking(new Positional("QUESTION", Arity.REST, "in words"))
                        .speaking(new WordLanguage()),
                EchoMagic.named("param", Body.OPTIONAL)
                        .taking(new Positional("NAME", Arity.OPTIONAL, ""), new Positional("VALUE", Arity.REST, "")),
                EchoMagic.named("metric", Body.NONE)
                        .taking(new Positional("QUERY", Arity.TEXT, "in words"))
                        .options(new Option("as", "NAME", ""), new Option("explain", "", "")),
                EchoMagic.named("tables", Body.NONE, ".tables"),
                EchoMagic.named("export", Body.NONE, "!export")
                        .taking(
                                new Positional("RESULT", Arity.REQUIRED, "what"),
                                new Positional("FILE", Arity.OPTIONAL, "where"))
                        .suggesting("orders", "_3"),
                EchoMagic.named("drop", Body.NONE).taking(new Positional("NAME", Arity.MANY, "results")),
                EchoMagic.named("java", Body.REQUIRED)));
    }
}
