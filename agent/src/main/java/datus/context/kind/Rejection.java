package datus.context.kind;

import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Provenance;
import datus.context.Slug;
import datus.context.State;
import java.util.List;
import java.util.stream.Collectors;

/**
 * SQL that does not answer a question, so that it is not proposed again.
 *
 * @param why in a person's words; empty if none were said
 */
public record Rejection(String question, String sql, String why) {

    /** The kind of their entries. */
    public static final String KIND = "rejection";

    private static final String COMMENT = "-- why: ";

    /** What an entry of this kind says: the reason is the comment above its SQL. */
    public static Rejection of(Entry entry) {
        List<String> lines = entry.content().lines().toList();
        int comments =
                (int) lines.stream().takeWhile(line -> line.startsWith(COMMENT)).count();
        String why = lines.stream()
                .limit(comments)
                .map(line -> line.substring(COMMENT.length()))
                .collect(Collectors.joining("\n"));
        String sql = lines.stream().skip(comments).collect(Collectors.joining("\n"));
        return new Rejection(entry.text(), sql, why);
    }

    /** The entry, called after question and SQL, for a question may be answered wrongly in many ways. */
    public Entry entry(String datasource, Provenance provenance) {
        return Entry.proposed(new EntryId(KIND, datasource, name()), question, content(), provenance)
                .decided(State.REJECTED, provenance)
                .touching(SqlTables.of(sql), List.of());
    }

    String name() {
        return Slug.of(question + " " + sql);
    }

    String content() {
        String comment = why.isBlank()
                ? ""
                : why.strip().lines().map(line -> COMMENT + line + "\n").collect(Collectors.joining());
        return comment + sql.strip();
    }
}
