package datus.context.files;

import datus.context.ContextKind;
import datus.context.ContextKinds;
import datus.context.ContextStore;
import datus.context.Entry;
import datus.context.EntryFilter;
import datus.context.EntryId;
import datus.error.DatusException;
import datus.error.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the entry that a person means by its id, or by as much of it as tells it apart. */
record Resolution(ContextStore store, ContextKinds kinds, List<String> datasources) {
    private static final int MOST_LISTED = 10;

    Entry resolve(String typed) {
        String wanted = typed.strip();
        List<Entry> exact = exact(wanted);
        return exact.isEmpty() ? among(store.list(EntryFilter.all()), wanted) : only(exact, wanted);
    }

    /** Looked up one by one, since a list of all entries is long. */
    private List<Entry> exact(String typed) {
        Optional<String> kind = kind(typed);
        String rest = kind.map(name -> typed.substring(name.length() + 1)).orElse(typed);
        List<Entry> found = new ArrayList<>();
        kind.map(List::of)
                .orElseGet(() -> kinds.kinds().stream().map(ContextKind::name).toList())
                .forEach(name ->
                        ids(name, rest).flatMap(id -> store.find(id).stream()).forEach(found::add));
        return found;
    }

    private Optional<String> kind(String typed) {
        return kinds.kinds().stream()
                .map(ContextKind::name)
                .filter(name -> typed.startsWith(name + ":"))
                .findFirst();
    }

    private Stream<EntryId> ids(String kind, String rest) {
        int slash = rest.indexOf('/');
        Stream<EntryId> named = slash < 1 || slash == rest.length() - 1
                ? Stream.empty()
                : Stream.of(new EntryId(kind, rest.substring(0, slash), rest.substring(slash + 1)));
        return rest.isBlank()
                ? Stream.empty()
                : Stream.concat(
                        named,
                        Stream.concat(Stream.of(""), datasources.stream())
                                .map(datasource -> new EntryId(kind, datasource, rest)));
    }

    /** Whatever the case; then by the end of the name, as a table without its schema. */
    private static Entry among(List<Entry> all, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        List<Predicate<EntryId>> ways = List.of(
                id -> forms(id).anyMatch(wanted::equals), id -> forms(id).anyMatch(form -> endsWith(form, wanted)));
        for (Predicate<EntryId> way : ways) {
            List<Entry> found =
                    all.stream().filter(entry -> way.test(entry.id())).toList();
            if (!found.isEmpty()) {
                return only(found, typed);
            }
        }
        throw unknown(all, typed);
    }

    /** What an id may be called: whole, without its datasource, by its name. */
    private static Stream<String> forms(EntryId id) {
        return Stream.of(id.toString(), id.kind() + ":" + id.name(), id.name())
                .map(form -> form.toLowerCase(Locale.ROOT));
    }

    private static boolean endsWith(String form, String wanted) {
        int colon = wanted.indexOf(':');
        String kind = wanted.substring(0, colon + 1);
        String name = wanted.substring(colon + 1);
        return form.startsWith(kind) && (form.endsWith("." + name) || form.endsWith("/" + name));
    }

    private static Entry only(List<Entry> found, String typed) {
        if (found.size() == 1) {
            return found.get(0);
        }
        String ids = found.stream()
                .limit(MOST_LISTED)
                .map(entry -> entry.id().toString())
                .collect(Collectors.joining(", "));
        throw DatusException.user(
                "\"" + typed + "\" may mean " + found.size() + " entries.",
                "Say which: " + ids + (found.size() > MOST_LISTED ? ", …" : "."));
    }

    private static DatusException unknown(List<Entry> all, String typed) {
        List<String> names = all.stream()
                .flatMap(entry -> Stream.of(entry.id().toString(), entry.id().name()))
                .distinct()
                .toList();
        return DatusException.user(
                "Nothing is known as \"" + typed + "\".",
                NearestName.hint(typed, names, "%context search WORDS finds entries."));
    }
}
