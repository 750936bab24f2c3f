package datus.magics.context;

import datus.context.Entry;
import datus.context.EntryId;
import datus.context.State;
import datus.context.files.WorkspaceContext;
import datus.data.TableInfo;
import datus.data.TableInfo.ColumnInfo;
import datus.frames.Tree;
import datus.magics.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table as a branch of the catalogue's tree, its columns as leaves.
 *
 * @param known what the workspace knows of tables, by name
 * @param close whether few enough are looked at to open them, and to look their columns up
 */
record TableTree(String datasource, Map<String, Entry> known, WorkspaceContext context, boolean close) {
    private static final int COLUMNS = 200;

    TableTree(String datasource, Map<String, Entry> known, WorkspaceContext context, boolean close) {
        this.datasource = datasource;
        this.known = Map.copyOf(known);
        this.context = context;
        this.close = close;
    }

    Tree of(TableInfo table) {
        List<Tree> columns = new ArrayList<>();
        table.columns().stream().limit(COLUMNS).forEach(column -> columns.add(column(table, column)));
        if (table.columns().size() > COLUMNS) {
            columns.add(Tree.leaf("…", Wording.count(table.columns().size() - COLUMNS, "more column")));
        }
        return new Tree(table.name().table(), note(table), close, columns);
    }

    private String note(TableInfo table) {
        List<String> notes = new ArrayList<>();
        if (table.kind() != TableInfo.Kind.TABLE) {
            notes.add(Wording.of(table.kind()));
        }
        table.rows().ifPresent(rows -> notes.add(Wording.count(rows, "row")));
        notes.addAll(said(Optional.ofNullable(known.get(table.name().toString())), table.comment()));
        return String.join(" · ", notes);
    }

    private Tree column(TableInfo table, ColumnInfo column) {
        List<String> notes = new ArrayList<>(List.of(column.type().name()));
        String key = Wording.key(table, column.name());
        if (!key.isEmpty()) {
            notes.add(key);
        }
        Optional<Entry> entry = close
                ? context.find(new EntryId("column", datasource, table.name() + "." + column.name()))
                : Optional.empty();
        notes.addAll(said(entry, column.comment()));
        return Tree.leaf(column.name(), String.join(" · ", notes));
    }

    /** A state that somebody decided, what is stale, and what it is about. */
    private static List<String> said(Optional<Entry> entry, Optional<String> comment) {
        List<String> said = new ArrayList<>();
        entry.filter(found -> found.state() != State.PROPOSED).ifPresent(found -> said.add(Wording.of(found.state())));
        entry.flatMap(Entry::stale).ifPresent(why -> said.add("stale: " + why));
        entry.map(found -> ContextWords.firstLine(found.text()))
                .filter(text -> !text.isEmpty())
                .or(() -> comment)
                .ifPresent(said::add);
        return said;
    }

    static Tree gone(Entry entry) {
        return Tree.leaf(entry.id().name(), ContextWords.standing(entry));
    }
}
