package datus.kernel;

import datus.kernel.MagicSpec.Arity;
import datus.kernel.MagicSpec.Option;
import datus.kernel.MagicSpec.Positional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Completes what stands behind a magic's name: its options, the values it suggests for them and for its other arguments. */
final class ArgumentCompletion {
    private final Magic magic;
    private final Language language;
    private final String code;
    private final int lineStart;
    private final int cursor;
    private int positionals;
    private Optional<Option> waiting = Optional.empty();

    /** @param lineStart where the name ends */
    ArgumentCompletion(Magic magic, Language language, String code, int lineStart, int cursor) {
        this.magic = magic;
        this.language = language;
        this.code = code;
        this.lineStart = lineStart;
        this.cursor = cursor;
    }

    /** The text of a language that the cursor stands in, where the line ends in such text. */
    Optional<Snippet> text() {
        ArgumentWords words = new ArgumentWords(code.substring(lineStart, cursor));
        while (words.hasNext()) {
            if (isRest(words)) {
                return text(lineStart + words.position());
            }
            pass(words.next());
        }
        return Optional.empty();
    }

    /** Reads the words before the cursor to learn what the one at the cursor is. */
    Completion find() {
        ArgumentWords words = new ArgumentWords(code.substring(lineStart, cursor));
        while (words.hasNext()) {
            if (isRest(words)) {
                return rest(lineStart + words.position());
            }
            ArgumentWords.Word word = words.next();
            if (lineStart + word.end() == cursor) {
                return word(word);
            }
            pass(word);
        }
        return newWord();
    }

    private boolean isRest(ArgumentWords words) {
        return waiting.isEmpty() && takesRest() && !words.isOptionNext();
    }

    private boolean takesRest() {
        return slot().filter(positional -> positional.arity().isTyped()).isPresent();
    }

    private Optional<Positional> slot() {
        return MagicArguments.slot(magic.spec(), positionals);
    }

    private void pass(ArgumentWords.Word word) {
        if (waiting.isPresent()) {
            waiting = Optional.empty();
        } else if (word.isOption()) {
            waiting = magic.spec().options().stream()
                    .filter(option -> !option.isFlag() && word.text().equals("--" + option.name()))
                    .findFirst();
        } else {
            positionals++;
        }
    }

    /** The rest of the line is text of a language, or words of which each may be suggested. */
    private Completion rest(int start) {
        String typed = code.substring(code.lastIndexOf(' ', cursor - 1) + 1, cursor);
        if (typed.startsWith("-") && slot().map(Positional::arity).equals(Optional.of(Arity.TEXT))) {
            return new Completion(cursor - typed.length(), cursor, options(typed));
        }
        return text(start)
                .map(text -> text.complete(cursor))
                .orElseGet(() ->
                        values(slot().map(Positional::name), Math.max(start, code.lastIndexOf(' ', cursor - 1) + 1)));
    }

    /** What stands from here to the end of the line, if the magic's text is in the notebook's language or in one of its own. */
    private Optional<Snippet> text(int start) {
        int newline = code.indexOf('\n', start);
        String text = code.substring(start, newline < 0 ? code.length() : newline);
        Optional<Language> spoken = magic.spec().code() ? Optional.of(language) : magic.language();
        return spoken.map(known -> new Snippet(text, start, known));
    }

    private Completion word(ArgumentWords.Word word) {
        int start = lineStart + word.textStart();
        if (waiting.isPresent()) {
            return values(waiting.map(Option::name), start);
        }
        int equals = word.text().indexOf('=');
        if (word.isOption() && equals > 0) {
            return values(Optional.of(word.text().substring(2, equals)), start + equals + 1);
        }
        if (!word.quoted() && word.text().startsWith("-")) {
            return new Completion(start, cursor, options(word.text()));
        }
        return values(slot().map(Positional::name), start);
    }

    private Completion newWord() {
        if (waiting.isPresent()) {
            return values(waiting.map(Option::name), cursor);
        }
        Completion first =
                takesRest() && !magic.spec().code() ? rest(cursor) : values(slot().map(Positional::name), cursor);
        List<Completion.Item> items = new ArrayList<>(first.items());
        items.addAll(options(""));
        return new Completion(cursor, cursor, items);
    }

    private List<Completion.Item> options(String typed) {
        return magic.spec().options().stream()
                .filter(option -> ("--" + option.name()).startsWith(typed))
                .map(option -> new Completion.Item("--" + option.name(), "option", option.summary()))
                .toList();
    }

    private Completion values(Optional<String> parameter, int start) {
        String typed = code.substring(start, cursor);
        return new Completion(
                start, cursor, parameter.map(name -> magic.suggest(name, typed)).orElse(List.of()));
    }
}
