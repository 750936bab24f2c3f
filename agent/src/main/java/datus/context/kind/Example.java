package datus.context.kind;

import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Provenance;
import datus.context.Slug;
import java.util.List;

/** A question and the SQL that answers it. */
public record Example(String question, String sql) {

    /** The kind of their entries. */
    public static final String KIND = "example";

    /** What an entry of this kind says. */
    public static Example of(Entry entry) {
        return new Example(entry.text(), entry.content());
    }

    /** A proposal, called after its question. */
    public Entry proposed(String datasource, Provenance provenance) {
        EntryId id = new EntryId(KIND, datasource, Slug.of(question));
        return Entry.proposed(id, question, sql.strip(), provenance).touching(SqlTables.of(sql), List.of());
    }
}
