package datus.magics;

import datus.data.Dialect;
import datus.data.TableInfo;
import datus.data.TableInfo.ColumnInfo;
import datus.kernel.Completion.Item;
import datus.magics.SqlOutline.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What can stand at a place in SQL: behind a dot its columns, behind FROM tables, elsewhere columns, functions and keywords. */
final class NameCompletion {
    private final CursorPlace place;
    private final SqlOutline outline;
    private final Names names;
    private final ColumnLookup columns;
    private final Map<String, Item> items = new LinkedHashMap<>();

    NameCompletion(CursorPlace place, SqlOutline outline, Names names) {
        this.place = place;
        this.outline = outline;
        this.names = names;
        this.columns = new ColumnLookup(outline, names);
    }

    /** The best first; only those that begin as typed. */
    List<Item> items() {
        List<String> qualifiers = place.qualifiers();
        if (!qualifiers.isEmpty()) {
            qualified(qualifiers);
        } else if (place.isTableWanted()) {
            tables();
        } else {
            anything();
        }
        return new ArrayList<>(items.values());
    }

    private void qualified(List<String> qualifiers) {
        String last = qualifiers.get(qualifiers.size() - 1);
        Optional<Source> source = outline.source(last);
        if (source.isPresent()) {
            columns.columns(source.get()).forEach(this::column);
            return;
        }
        names.table(String.join(".", qualifiers))
                .ifPresent(table -> table.columns().forEach(this::column));
        for (TableInfo table : names.tables()) {
            if (table.name().schema().filter(last::equalsIgnoreCase).isPresent()) {
                name(table.name().table(), "table", Wording.of(table.kind()));
            }
        }
    }

    private void tables() {
        outline.ctes().keySet().stream().sorted().forEach(cte -> name(cte, "table", "named in this statement"));
        names.results().forEach(result -> name(result.name().table(), "result", rows(result)));
        for (TableInfo table : names.tables()) {
            name(table.name().table(), "table", rows(table));
            table.name().schema().ifPresent(schema -> name(schema, "schema", ""));
        }
    }

    private void anything() {
        outline.sources().forEach(source -> columns.columns(source).forEach(this::column));
        outline.sources().forEach(source -> name(source.alias(), "table", ""));
        if (outline.sources().isEmpty() && !place.typed().isEmpty()) {
            names.tables().forEach(table -> table.columns().forEach(this::column));
            tables();
        }
        if (!place.isQuoted()) {
            names.dialect().ifPresent(this::words);
        }
    }

    private void words(Dialect dialect) {
        boolean upper = isUpper();
        dialect.functions()
                .forEach(function -> word(function, upper && !place.typed().isEmpty(), "function"));
        dialect.keywords().forEach(keyword -> word(keyword, upper, "keyword"));
    }

    /** Keywords follow the case of what is typed, else that of the word the statement starts with. */
    private boolean isUpper() {
        String typed = place.typed();
        String example = typed.isEmpty() && !place.statement().isEmpty()
                ? place.statement().get(0).text()
                : typed;
        return example.isEmpty() || example.equals(example.toUpperCase(Locale.ROOT));
    }

    private void word(String word, boolean upper, String type) {
        if (word.regionMatches(true, 0, place.typed(), 0, place.typed().length())) {
            String text = upper ? word.toUpperCase(Locale.ROOT) : word.toLowerCase(Locale.ROOT);
            items.putIfAbsent(text.toLowerCase(Locale.ROOT), new Item(text, type, ""));
        }
    }

    private void column(ColumnInfo column) {
        name(column.name(), "column", column.type().name());
    }

    private void name(String name, String type, String detail) {
        if (name.regionMatches(true, 0, place.typed(), 0, place.typed().length())) {
            String text = place.isQuoted() ? "\"" + name.replace("\"", "\"\"") + "\"" : names.quote(name);
            items.putIfAbsent(name.toLowerCase(Locale.ROOT), new Item(text, type, detail));
        }
    }

    private static String rows(TableInfo table) {
        return table.rows().isPresent() ? Wording.count(table.rows().getAsLong(), "row") : Wording.of(table.kind());
    }
}
