package datus.context;

import java.util.List;
import java.util.Optional;

/**
 * One thing known about the data.
 *
 * @param subject the path of its domain, as in {@code sales/orders}; empty if it has none
 * @param text what it is about, in the words in which people look for it: a description, a question, a comment
 * @param content the thing itself in its kind's own form: SQL, YAML, Markdown, JSON
 * @param tables what it touches, as the catalogue names it ({@link datus.data.TableName}): {@code orders} in the default schema,
 *     {@code sales.orders} in another; for scopes and for drift
 * @param columns what it touches, as {@code orders.region} or {@code sales.orders.region}, as far as that is known
 * @param stale why it no longer fits the data, if it does not; said whenever it is used
 */
public record Entry(
        EntryId id,
        String subject,
        String text,
        String content,
        List<String> tags,
        List<String> tables,
        List<String> columns,
        State state,
        Provenance provenance,
        Optional<String> stale) {
    public Entry {
        tags = List.copyOf(tags);
        tables = List.copyOf(tables);
        columns = List.copyOf(columns);
    }

    /** A proposal that says nothing but what it is; {@code with…} says the rest. */
    public static Entry proposed(EntryId id, String text, String content, Provenance provenance) {
        return new Entry(
                id, "", text, content, List.of(), List.of(), List.of(), State.PROPOSED, provenance, Optional.empty());
    }

    public Entry withSubject(String path) {
        return new Entry(id, path, text, content, tags, tables, columns, state, provenance, stale);
    }

    public Entry withText(String words) {
        return new Entry(id, subject, words, content, tags, tables, columns, state, provenance, stale);
    }

    public Entry withContent(String changed) {
        return new Entry(id, subject, text, changed, tags, tables, columns, state, provenance, stale);
    }

    public Entry withTags(List<String> words) {
        return new Entry(id, subject, text, content, words, tables, columns, state, provenance, stale);
    }

    public Entry touching(List<String> theTables, List<String> theColumns) {
        return new Entry(id, subject, text, content, tags, theTables, theColumns, state, provenance, stale);
    }

    public Entry decided(State now, Provenance since) {
        return new Entry(id, subject, text, content, tags, tables, columns, now, since, stale);
    }

    public Entry withStale(Optional<String> reason) {
        return new Entry(id, subject, text, content, tags, tables, columns, state, provenance, reason);
    }
}
