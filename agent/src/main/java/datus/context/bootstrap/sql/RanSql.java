package datus.context.bootstrap.sql;

import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Provenance;
import datus.context.Slug;
import datus.context.State;
import datus.context.bootstrap.SecretMask;
import datus.context.kind.Example;
import datus.context.kind.ReferenceSqlKind;

/** Makes entries of SQL that ran somewhere: it may be wrong all the same. Runs that differ in values alone are one entry. */
public record RanSql(String datasource, TableNames names) {
    /** A question's words become the name of its entry. */
    private static final SecretMask MASK = new SecretMask();

    /** A statement by itself. */
    public Entry statement(String sql, Provenance from) {
        EntryId id = new EntryId(ReferenceSqlKind.KIND, datasource, Slug.of(QueryText.shape(sql)));
        return ran(Entry.proposed(id, QueryText.words(sql), sql, from), sql, from);
    }

    /** SQL that answered a question. */
    public Entry answer(String question, String sql, Provenance from) {
        return ran(new Example(MASK.of(question), sql).proposed(datasource, from), sql, from);
    }

    private Entry ran(Entry entry, String sql, Provenance from) {
        return SqlReading.touched(entry, sql, names).decided(State.RAN, from);
    }
}
