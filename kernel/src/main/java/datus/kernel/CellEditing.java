package datus.kernel;

import datus.kernel.MagicSpec.Body;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;

/**
 * Helps the editor in a cell: magics, their options and values in a magic's line, the notebook's language in SQL and in bodies
 * that are SQL too, a magic's own in others.
 */
final class CellEditing {
    private final MagicRegistry magics;
    private final Language language;
    private final Defaults defaults;

    CellEditing(MagicRegistry magics, Language language, Defaults defaults) {
        this.magics = magics;
        this.language = language;
        this.defaults = defaults;
    }

    Completion complete(String code, int cursor) {
        Optional<Cell.Part> part = partAt(code, cursor);
        if (part.isEmpty()) {
            return language.complete(code, cursor);
        }
        if (part.get() instanceof Cell.Invocation invocation && cursor <= lineEnd(code, invocation.start())) {
            return new MagicCompletion(magics, language, code, invocation).at(cursor);
        }
        if (part.get() instanceof Cell.Question question && isOneWord(code, question, cursor)) {
            return questionAsMagic(code, question, cursor);
        }
        return snippet(code, part.get(), cursor)
                .map(snippet -> snippet.complete(cursor))
                .orElse(Completion.none(cursor));
    }

    private static boolean isOneWord(String code, Cell.Question question, int cursor) {
        return code.substring(question.start() + 1, Math.max(question.start() + 1, cursor))
                .chars()
                .allMatch(character -> Character.isLetterOrDigit(character) || character == '_');
    }

    /** {@code /ta} is a question so far, but may become the name of a magic. */
    private Completion questionAsMagic(String code, Cell.Question question, int cursor) {
        String typed = code.substring(question.start() + 1, Math.max(question.start() + 1, cursor));
        return MagicCompletion.names(magics, "/", typed, question.start(), cursor);
    }

    Optional<DisplayData> inspect(String code, int cursor, int detail) {
        Optional<Cell.Part> part = partAt(code, cursor);
        if (part.isPresent() && part.get() instanceof Cell.Invocation invocation) {
            if (cursor <= lineEnd(code, invocation.start())) {
                return new MagicCompletion(magics, language, code, invocation)
                        .inspect(cursor, detail)
                        .or(() -> magics.find(invocation.name(), invocation.prefix())
                                .map(magic -> MagicHelp.data(magic.spec())));
            }
        }
        return part.flatMap(found -> snippet(code, found, cursor)).flatMap(snippet -> snippet.inspect(cursor, detail));
    }

    Completeness isComplete(String code) {
        List<Cell.Part> parts = CellGrammar.parse(code, magics).parts();
        if (parts.isEmpty()) {
            return Completeness.complete();
        }
        Cell.Part last = parts.get(parts.size() - 1);
        if (last instanceof Cell.Sql sql) {
            return language.isComplete(code.substring(sql.start()));
        }
        if (last instanceof Cell.Invocation invocation) {
            return invocation
                    .body()
                    .map(body -> isBodyComplete(invocation, body))
                    .orElse(Completeness.complete());
        }
        return Completeness.complete();
    }

    /** A body in no language ends with an empty line, as cell magics do in consoles. */
    private Completeness isBodyComplete(Cell.Invocation invocation, String body) {
        Optional<Magic> magic = magics.find(invocation.name(), invocation.prefix());
        if (magic.isEmpty() || magic.get().spec().body() == Body.NONE) {
            return Completeness.complete();
        }
        if (body.isBlank()) {
            return Completeness.incomplete("");
        }
        return languageOf(magic.get())
                .map(known -> known.isComplete(body))
                .orElse(body.endsWith("\n") ? Completeness.complete() : Completeness.incomplete(""));
    }

    /** What the body of a magic is written in; empty if it is only text. */
    private Optional<Language> languageOf(Magic magic) {
        return magic.spec().code() ? Optional.of(language) : magic.language();
    }

    private Optional<Cell.Part> partAt(String code, int cursor) {
        Optional<Cell.Part> at = Optional.empty();
        for (Cell.Part part : CellGrammar.parse(code, magics).parts()) {
            if (part.start() <= cursor) {
                at = Optional.of(part);
            }
        }
        return at;
    }

    /** The text around the cursor that is in a language; below a magic line that is an empty one in the notebook's. */
    private Optional<Snippet> snippet(String code, Cell.Part part, int cursor) {
        if (part instanceof Cell.Sql sql) {
            int end = Math.max(cursor, sql.start() + sql.text().length());
            return Optional.of(new Snippet(code.substring(sql.start(), end), sql.start(), language));
        }
        if (part instanceof Cell.Question question) {
            return magics.find(defaults.question(), "%")
                    .flatMap(this::languageOf)
                    .map(known -> new Snippet(code.substring(question.start() + 1), question.start() + 1, known));
        }
        if (part instanceof Cell.Invocation invocation) {
            if (invocation.body().isEmpty()) {
                return Optional.of(new Snippet("", cursor, language));
            }
            return magics.find(invocation.name(), invocation.prefix())
                    .flatMap(this::languageOf)
                    .map(known -> new Snippet(invocation.body().get(), invocation.bodyStart(), known));
        }
        return Optional.empty();
    }

    private static int lineEnd(String code, int from) {
        int newline = code.indexOf('\n', from);
        return newline < 0 ? code.length() : newline;
    }
}
