package datus.kernel;

import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Option;
import datus.kernel.MagicSpec.Positional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Completes the line of a magic: its name, its options, and the values that it suggests for them. */
final class MagicCompletion {
    private final MagicRegistry magics;
    private final Language language;
    private final String code;
    private final Cell.Invocation invocation;
    private final int nameEnd;

    MagicCompletion(MagicRegistry magics, Language language, String code, Cell.Invocation invocation) {
        this.magics = magics;
        this.language = language;
        this.code = code;
        this.invocation = invocation;
        this.nameEnd = invocation.start()
                + invocation.prefix().length()
                + invocation.name().length();
    }

    Completion at(int cursor) {
        if (cursor <= nameEnd) {
            int nameStart = Math.min(cursor, nameEnd - invocation.name().length());
            String typed = code.substring(nameStart, cursor);
            return names(magics, invocation.prefix(), typed, invocation.start(), nameEnd);
        }
        return magics.find(invocation.name(), invocation.prefix())
                .map(magic -> arguments(magic, cursor))
                .orElse(Completion.none(cursor));
    }

    /** The names that begin as typed; {@code %%} offers only magics that take a body. */
    static Completion names(MagicRegistry magics, String prefix, String typed, int start, int end) {
        List<Completion.Item> items = new ArrayList<>();
        magics.named(prefix).forEach((name, magic) -> {
            boolean fits = !prefix.equals("%%") || magic.spec().body() != Body.NONE;
            if (fits && name.startsWith(typed)) {
                items.add(
                        new Completion.Item(prefix + name, "magic", magic.spec().summary()));
            }
        });
        return new Completion(start, end, items);
    }

    private Completion arguments(Magic magic, int cursor) {
        ArgumentWords words = new ArgumentWords(code.substring(nameEnd, cursor));
        int positionals = 0;
        Optional<Option> waiting = Optional.empty();
        while (words.hasNext()) {
            if (waiting.isEmpty() && isRest(magic, positionals) && !words.isOptionNext()) {
                return rest(magic, nameEnd + words.position(), cursor);
            }
            ArgumentWords.Word word = words.next();
            if (nameEnd + word.end() == cursor) {
                return word(magic, waiting, positionals, word, cursor);
            }
            positionals += waiting.isEmpty() && !word.isOption() ? 1 : 0;
            waiting = waiting.isEmpty() ? valued(magic, word) : Optional.empty();
        }
        int end = cursor - nameEnd;
        return word(magic, waiting, positionals, new ArgumentWords.Word("", end, end, false, false), cursor);
    }

    private static boolean isRest(Magic magic, int index) {
        return MagicArguments.slot(magic.spec(), index)
                .filter(positional -> positional.arity() == Arity.REST)
                .isPresent();
    }

    /** The option that takes the next word as its value. */
    private static Optional<Option> valued(Magic magic, ArgumentWords.Word word) {
        return word.isOption()
                ? magic.spec().options().stream()
                        .filter(option -> !option.isFlag() && word.text().equals("--" + option.name()))
                        .findFirst()
                : Optional.empty();
    }

    private Completion rest(Magic magic, int start, int cursor) {
        if (!magic.spec().code()) {
            int wordStart = code.lastIndexOf(' ', cursor - 1) + 1;
            return slotValues(magic, magic.spec().positionals().size() - 1, Math.max(start, wordStart), cursor);
        }
        int newline = code.indexOf('\n', start);
        String text = code.substring(start, newline < 0 ? code.length() : newline);
        return new Snippet(text, start).complete(language, cursor);
    }

    private Completion word(
            Magic magic, Optional<Option> waiting, int positionals, ArgumentWords.Word word, int cursor) {
        int start = nameEnd + word.textStart();
        if (waiting.isPresent()) {
            return values(magic, waiting.get().name(), start, cursor);
        }
        if (word.text().startsWith("--") && word.text().indexOf('=') > 0) {
            int equals = word.text().indexOf('=');
            return values(magic, word.text().substring(2, equals), start + equals + 1, cursor);
        }
        if (!word.quoted() && word.text().startsWith("-")) {
            return new Completion(start, cursor, optionNames(magic, word.text()));
        }
        Completion values = slotValues(magic, positionals, start, cursor);
        if (!word.text().isEmpty()) {
            return values;
        }
        List<Completion.Item> items = new ArrayList<>(values.items());
        items.addAll(optionNames(magic, ""));
        return new Completion(start, cursor, items);
    }

    private static List<Completion.Item> optionNames(Magic magic, String typed) {
        return magic.spec().options().stream()
                .filter(option -> ("--" + option.name()).startsWith(typed))
                .map(option -> new Completion.Item("--" + option.name(), "option", option.summary()))
                .toList();
    }

    private Completion slotValues(Magic magic, int index, int start, int cursor) {
        return MagicArguments.slot(magic.spec(), index)
                .map(Positional::name)
                .map(name -> values(magic, name, start, cursor))
                .orElse(Completion.none(cursor));
    }

    private Completion values(Magic magic, String parameter, int start, int cursor) {
        return new Completion(start, cursor, magic.suggest(parameter, code.substring(start, cursor)));
    }
}
