package datus.magics;

import datus.data.DataType;
import datus.data.TableInfo.ColumnInfo;
import datus.data.text.SqlToken;
import datus.magics.SqlOutline.Query;
import datus.magics.SqlOutline.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the columns of what a statement reads from: of tables and results as known, of queries from what they select. */
final class ColumnLookup {
    private static final DataType UNKNOWN = new DataType("", DataType.Kind.OTHER);
    private static final int DEEPEST = 5;

    private final SqlOutline outline;
    private final Names names;

    ColumnLookup(SqlOutline outline, Names names) {
        this.outline = outline;
        this.names = names;
    }

    List<ColumnInfo> columns(Source source) {
        return columns(source, DEEPEST);
    }

    private List<ColumnInfo> columns(Source source, int depth) {
        if (depth == 0) {
            return List.of();
        }
        Optional<Query> query = source.query()
                .or(() -> source.table().map(name -> outline.ctes().get(name.toLowerCase(Locale.ROOT))));
        if (query.isPresent()) {
            return selected(query.get(), depth - 1);
        }
        return source.table()
                .flatMap(names::table)
                .map(table -> table.columns())
                .orElse(List.of());
    }

    /** The columns that a query gives, by what stands between SELECT and FROM. */
    private List<ColumnInfo> selected(Query query, int depth) {
        SqlOutline inner = SqlOutline.of(query.tokens());
        List<ColumnInfo> columns = new ArrayList<>();
        for (List<SqlToken> item : items(query.tokens())) {
            SqlToken last = item.get(item.size() - 1);
            if (last.isSymbol('*')) {
                inner.sources().forEach(source -> columns.addAll(columns(source, depth)));
            } else if (last.isName()) {
                columns.add(new ColumnInfo(last.name(), UNKNOWN, true, Optional.empty()));
            }
        }
        return columns;
    }

    /** The items of the first select list, cut at commas outside brackets. */
    private static List<List<SqlToken>> items(List<SqlToken> tokens) {
        List<List<SqlToken>> items = new ArrayList<>();
        List<SqlToken> item = new ArrayList<>();
        int depth = 0;
        boolean selecting = false;
        for (SqlToken token : tokens) {
            depth += token.isSymbol('(') ? 1 : token.isSymbol(')') ? -1 : 0;
            if (depth == 0 && token.isWord("FROM") && selecting) {
                break;
            } else if (depth == 0 && token.isSymbol(',')) {
                items.add(List.copyOf(item));
                item.clear();
            } else if (selecting) {
                item.add(token);
            }
            selecting |= depth == 0 && token.isWord("SELECT");
        }
        items.add(item);
        return items.stream().filter(found -> !found.isEmpty()).toList();
    }
}
