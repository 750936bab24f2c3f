package datus.magics;

import com.google.auto.service.AutoService;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.frames.Block;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import datus.kernel.MagicSpec.Option;
import datus.kernel.MagicSpec.Positional;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code %param}: sets the values that {@code {{name}}} stands for. A cell of nothing but assignments, as papermill injects it,
 * comes here as a body.
 */
@AutoService(NotebookMagic.class)
public final class ParamMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "param",
                List.of(),
                Journey.EXPLORE,
                "Set the value that {{name}} stands for in SQL and questions, or list all values.",
                List.of(new Positional("assignment", Arity.REST, "name = value; without it, all are listed")),
                List.of(new Option("unset", "NAME", "forget this parameter")),
                Body.OPTIONAL,
                List.of(
                        new Example("%param region = 'EUROPE'", "Set a text"),
                        new Example(
                                "%param years = [1995, 1996]\n"
                                        + "SELECT count(*) FROM orders WHERE year(o_orderdate) IN {{years}}",
                                "Use a list in the same cell"),
                        new Example("%param", "List all parameters")));
    }

    @Override
    public Optional<String> undo() {
        return Optional.of("%param --unset NAME forgets a parameter.");
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        String text = Stream.of(call.positional(0), call.body())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
        if (call.has("unset")) {
            unset(call.option("unset").orElseThrow(), session.parameters());
        } else if (text.isBlank()) {
            return Optional.of(list(session).display());
        }
        session.parameters().putAll(ParameterText.read(text));
        return Optional.empty();
    }

    private static void unset(String name, Map<String, @Nullable Object> parameters) {
        if (!parameters.containsKey(name)) {
            throw DatusException.user(
                    "There is no parameter " + name + ".",
                    NearestName.hint(name, parameters.keySet(), "%param lists all."));
        }
        parameters.remove(name);
    }

    private static Block list(NotebookSession session) {
        Listing listing = new Listing().text("parameter").text("value").text("type");
        session.parameters()
                .forEach(
                        (name, value) -> listing.row(name, String.valueOf(value).replace("null", "NULL"), type(value)));
        String footer = listing.isEmpty() ? "No parameters are set." : Wording.count(listing.size(), "parameter");
        return new Pages(session).listing("Parameters", listing, footer);
    }

    private static String type(@Nullable Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof List) {
            return "list";
        } else if (value instanceof Boolean) {
            return "boolean";
        }
        return value instanceof Number ? "number" : "text";
    }
}
