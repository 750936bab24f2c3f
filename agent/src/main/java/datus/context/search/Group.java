package datus.context.search;

import datus.context.Entry;
import datus.context.State;
import java.util.List;

/** What many entries have in common, by which a filter takes or leaves all of them at once. */
public record Group(String kind, String datasource, String subject, State state, List<String> tables) {
    public Group {
        tables = List.copyOf(tables);
    }

    public static Group of(Entry entry) {
        return new Group(entry.id().kind(), entry.id().datasource(), entry.subject(), entry.state(), entry.tables());
    }
}
