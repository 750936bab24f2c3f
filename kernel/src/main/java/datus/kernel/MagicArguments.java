package datus.kernel;

import datus.display.CellException;
import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Option;
import datus.kernel.MagicSpec.Positional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a magic's line against its spec; what does not fit is an error that shows the usage. */
final class MagicArguments {
    private final MagicSpec spec;
    private final ArgumentWords words;
    private final List<String> positionals = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();
    private boolean optionsEnded;

    private MagicArguments(MagicSpec spec, String line) {
        this.spec = spec;
        this.words = new ArgumentWords(line);
    }

    static MagicArguments parse(MagicSpec spec, String line) {
        MagicArguments arguments = new MagicArguments(spec, line);
        arguments.read();
        arguments.checkComplete();
        return arguments;
    }

    List<String> positionals() {
        return positionals;
    }

    Map<String, String> options() {
        return options;
    }

    private void read() {
        while (words.hasNext()) {
            if (typed().isPresent() && (optionsEnded || !words.isOptionNext())) {
                boolean upToOption = typed().get() == Arity.TEXT && !optionsEnded;
                positionals.add(upToOption ? words.upTo(optionNames()) : words.rest());
            } else {
                take(closed(words.next()));
            }
        }
    }

    private static ArgumentWords.Word closed(ArgumentWords.Word word) {
        if (word.open()) {
            throw new CellException(
                    "Open quote",
                    "A quote is not closed: " + word.text() + ".",
                    "Close it with the quote that opened it.");
        }
        return word;
    }

    /** The arity of the positional that is next, if it takes text as it is typed. */
    private Optional<Arity> typed() {
        return slot(spec, positionals.size()).map(Positional::arity).filter(Arity::isTyped);
    }

    private List<String> optionNames() {
        return spec.options().stream().map(Option::name).toList();
    }

    /** The positional that the word of this index fills; empty if there is none. */
    static Optional<Positional> slot(MagicSpec spec, int index) {
        List<Positional> known = spec.positionals();
        if (index < known.size()) {
            return Optional.of(known.get(index));
        }
        boolean repeats = !known.isEmpty() && known.get(known.size() - 1).arity() == Arity.MANY;
        return repeats ? Optional.of(known.get(known.size() - 1)) : Optional.empty();
    }

    private void take(ArgumentWords.Word word) {
        if (!optionsEnded && word.endsOptions()) {
            optionsEnded = true;
        } else if (!optionsEnded && word.isOption()) {
            option(word.text().substring(2));
        } else if (!optionsEnded && word.isShortOption()) {
            throw noSuchOption(word.text());
        } else if (slot(spec, positionals.size()).isEmpty()) {
            throw wrong("%" + spec.name() + " has no use for \"" + word.text() + "\".");
        } else {
            positionals.add(word.text());
        }
    }

    private void option(String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        Option option = spec.options().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> noSuchOption("--" + name));
        if (option.isFlag() && equals >= 0) {
            throw wrong("--" + name + " takes no value.");
        }
        options.put(name, option.isFlag() ? "" : equals >= 0 ? text.substring(equals + 1) : value(option));
    }

    private String value(Option option) {
        if (!words.hasNext()) {
            throw wrong("--" + option.name() + " needs a value: " + option.placeholder() + ".");
        }
        return closed(words.next()).text();
    }

    private void checkComplete() {
        long needed = spec.positionals().stream()
                .filter(positional -> positional.arity() == Arity.REQUIRED)
                .count();
        if (positionals.size() < needed) {
            String missing = spec.positionals().get(positionals.size()).name();
            throw wrong("%" + spec.name() + " needs " + missing + ".");
        }
    }

    private CellException noSuchOption(String typed) {
        List<String> known =
                spec.options().stream().map(option -> "--" + option.name()).toList();
        String hint = NearestWord.of(typed, known)
                .map(nearest -> "Did you mean " + nearest + "?")
                .orElse(MagicHelp.usage(spec));
        return new CellException("No such option", "%" + spec.name() + " has no option " + typed + ".", hint);
    }

    private CellException wrong(String message) {
        return new CellException("Wrong arguments", message, MagicHelp.usage(spec));
    }
}
