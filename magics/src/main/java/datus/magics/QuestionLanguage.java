package datus.magics;

import datus.context.reference.Reference;
import datus.context.reference.References;
import datus.kernel.Completeness;
import datus.kernel.Completion;
import datus.kernel.Completion.Item;
import datus.kernel.Language;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Helps the editor in a question: behind {@code @} it offers kinds of references, behind a kind the names there are, and describes
 * what a reference means. Any thread may call, also while a cell runs.
 */
public record QuestionLanguage(NotebookSession session) implements Language {
    private static final Pattern KIND = Pattern.compile("(?<![\\p{L}\\p{N}_.@])@(\\p{L}*)$");
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_./:*-]*");

    @Override
    public Completion complete(String code, int cursor) {
        String typed = code.substring(0, cursor);
        Matcher kind = KIND.matcher(typed);
        if (kind.find()) {
            return kinds(kind.group(1), kind.start(), cursor);
        }
        return last(typed)
                .filter(reference -> isAtEnd(reference, typed))
                .map(reference -> names(reference, cursor))
                .orElse(Completion.none(cursor));
    }

    /** They follow the case of what is typed. */
    private static Completion kinds(String typed, int start, int cursor) {
        boolean capital = !typed.isEmpty() && Character.isUpperCase(typed.charAt(0));
        List<Item> items = Stream.of(Reference.Kind.values())
                .map(Reference.Kind::word)
                .filter(word -> word.regionMatches(true, 0, typed, 0, typed.length()))
                .map(word -> capital ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word)
                .map(word -> new Item("@" + word, "reference", ""))
                .toList();
        return new Completion(start, cursor, items);
    }

    private static Optional<Reference> last(String typed) {
        List<Reference> all = References.unfinished(typed).list();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Whether the name is still being typed: nothing but it, or the space before it, stands behind the kind. */
    private static boolean isAtEnd(Reference reference, String typed) {
        return typed.substring(Math.min(reference.end(), typed.length())).isBlank()
                && (reference.name().isEmpty() || reference.end() == typed.length());
    }

    private Completion names(Reference reference, int cursor) {
        if (reference.kind() == Reference.Kind.FILE) {
            return new FileNames(session.workspace().root()).complete(reference.name(), cursor);
        }
        String typed = reference.name();
        List<Item> items = known(reference.kind())
                .filter(item -> item.text().regionMatches(true, 0, typed, 0, typed.length()))
                .map(QuestionLanguage::quoted)
                .toList();
        return new Completion(Math.min(reference.nameStart(), cursor), cursor, items);
    }

    private static Item quoted(Item item) {
        boolean plain = PLAIN_NAME.matcher(item.text()).matches();
        return plain ? item : new Item('"' + item.text() + '"', item.type(), item.detail());
    }

    private Stream<Item> known(Reference.Kind kind) {
        return switch (kind) {
            case TABLE -> Suggestions.tables(session).stream();
            case METRIC -> named("metric");
            case SQL -> Stream.concat(named("reference_sql"), named("example"));
            case SUBJECT -> session.knownContext().subjects().stream();
            case FILE -> Stream.of();
        };
    }

    private Stream<Item> named(String kind) {
        return session.knownContext()
                .entries(kind)
                .map(entry -> new Item(entry.id().name(), kind, KnownContext.firstLine(entry.text())));
    }

    @Override
    public Optional<DisplayData> inspect(String code, int cursor, int detail) {
        return References.unfinished(code).list().stream()
                .filter(reference -> reference.start() <= cursor && cursor <= reference.end())
                .findFirst()
                .flatMap(this::describe);
    }

    private Optional<DisplayData> describe(Reference reference) {
        if (reference.kind() == Reference.Kind.TABLE) {
            return session.known().now().table(reference.name()).map(NameInspection::table);
        }
        return switch (reference.kind()) {
            case METRIC -> session.knownContext().described(reference.name(), "metric");
            case SQL -> session.knownContext().described(reference.name(), "reference_sql", "example");
            case TABLE, FILE, SUBJECT -> Optional.empty();
        };
    }

    @Override
    public Completeness isComplete(String code) {
        return Completeness.complete();
    }
}
