package datus.agent.prompt;

import datus.context.Entry;
import datus.context.kind.ColumnKind;
import datus.context.kind.Example;
import datus.context.kind.Knowledge;
import datus.context.kind.ReferenceSqlKind;
import datus.context.kind.Synonym;
import datus.context.kind.TableKind;
import datus.context.kind.ValueKind;
import datus.context.reference.Resolved;
import datus.semantic.kind.MetricKind;
import datus.tool.context.KnownEntries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known about a question, best first: what it refers to, then what a search finds.
 *
 * @param tables the names of tables it is about
 * @param entries what can be told of it
 */
record Retrieval(List<String> tables, List<Entry> entries) {
    private static final int HITS = 40;
    private static final int MOST = 12;
    private static final Set<String> SCHEMA = Set.of(TableKind.KIND, ColumnKind.KIND);
    private static final String[] KINDS = {
        TableKind.KIND,
        ColumnKind.KIND,
        ValueKind.KIND,
        MetricKind.NAME,
        ReferenceSqlKind.KIND,
        Example.KIND,
        Knowledge.KIND,
        Synonym.KIND
    };

    static Retrieval of(String question, List<Resolved> meant, KnownEntries known) {
        List<Entry> found = known.search(question, HITS, KINDS);
        Map<String, Entry> entries = new LinkedHashMap<>();
        Stream.concat(meant.stream().flatMap(Retrieval::entries).filter(known::isVisible), found.stream())
                .filter(entry -> !SCHEMA.contains(entry.id().kind()))
                .forEach(entry -> entries.putIfAbsent(entry.id().toString(), entry));
        List<String> tables = new ArrayList<>();
        meant.stream()
                .filter(Resolved.Table.class::isInstance)
                .forEach(table -> tables.add(((Resolved.Table) table).name().toString()));
        Stream.concat(entries.values().stream(), found.stream()).forEach(entry -> tables.addAll(entry.tables()));
        return new Retrieval(
                tables.stream().distinct().toList(),
                entries.values().stream().limit(MOST).toList());
    }

    private static Stream<Entry> entries(Resolved resolved) {
        if (resolved instanceof Resolved.Item item) {
            return Stream.of(item.entry());
        }
        return resolved instanceof Resolved.Subject subject ? subject.entries().stream() : Stream.of();
    }
}
