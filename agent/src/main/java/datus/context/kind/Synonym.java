package datus.context.kind;

import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Provenance;
import datus.context.Slug;
import java.util.List;

/**
 * A word that people use for something the data calls otherwise.
 *
 * @param means as an id without its datasource: {@code metric:revenue}, {@code column:main.orders.o_status}
 */
public record Synonym(String word, String means) {

    /** The kind of their entries. */
    public static final String KIND = "synonym";

    /** What an entry of this kind says. */
    public static Synonym of(Entry entry) {
        return new Synonym(entry.text(), entry.content());
    }

    /** A proposal, called after the word and what it means, for a word may mean more than one thing. */
    public Entry proposed(String datasource, Provenance provenance) {
        Entry proposed = Entry.proposed(new EntryId(KIND, datasource, name()), word, means, provenance);
        return proposed.touching(tables(), columns());
    }

    String name() {
        return Slug.of(word + " " + means);
    }

    List<String> tables() {
        String column = meant("column:");
        return column.isEmpty() ? one(meant("table:")) : one(column.substring(0, Math.max(0, column.lastIndexOf('.'))));
    }

    List<String> columns() {
        return one(meant("column:"));
    }

    private String meant(String kind) {
        return means.startsWith(kind) ? means.substring(kind.length()) : "";
    }

    private static List<String> one(String name) {
        return name.isBlank() ? List.of() : List.of(name);
    }
}
