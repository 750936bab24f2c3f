package datus.context.sqlite;

import datus.context.Entry;
import datus.context.EntryFilter;
import datus.data.Scope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Datasource and kind as words of the full-text index, so that it reads only what is in scope. */
final class ScopeWords {
    private ScopeWords() {}

    static String of(Entry entry) {
        return datasource(entry.id().datasource()) + " " + kind(entry.id().kind());
    }

    /** A condition in the language of full-text queries; empty if all entries are meant. */
    static Optional<String> condition(EntryFilter filter) {
        List<String> conditions = new ArrayList<>();
        filter.scope().ifPresent(scope -> conditions.add(anyOf(datasources(scope).stream())));
        if (!filter.kinds().isEmpty()) {
            conditions.add(anyOf(filter.kinds().stream().map(ScopeWords::kind).sorted()));
        }
        return conditions.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", conditions));
    }

    /** The words of those that are in scope: the scope's own datasource, and none in particular. */
    static List<String> datasources(Scope scope) {
        return List.of(datasource(scope.datasource()), datasource(""));
    }

    private static String anyOf(Stream<String> words) {
        return words.collect(Collectors.joining(" OR ", "scope : (", ")"));
    }

    private static String datasource(String name) {
        return "d" + hex(name);
    }

    private static String kind(String name) {
        return "k" + hex(name);
    }

    /** Names have characters that would cut a word in two. */
    private static String hex(String name) {
        return HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));
    }
}
