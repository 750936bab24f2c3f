package datus.agent.prompt;

import datus.data.TableInfo;
import datus.tool.data.TableText;
import java.util.Comparator;
import java.util.List;

/**
 * The tables of a scope within so many characters: those that the question is about come first and whole, the others by name as far
 * as there is room.
 *
 * @param form how one is told
 * @param about names of tables, the most telling first
 */
record TablesText(TableText form, List<TableInfo> tables, List<String> about, int most) {

    String text() {
        List<TableInfo> ordered = tables.stream()
                .sorted(Comparator.comparingInt(this::place)
                        .thenComparing(each -> each.name().toString()))
                .toList();
        StringBuilder text = new StringBuilder();
        int shown = 0;
        for (TableInfo table : ordered) {
            String whole = form.columns(table);
            String line = text.length() + whole.length() <= most ? whole : TableText.line(table) + "\n";
            if (text.length() + line.length() > most) {
                break;
            }
            text.append(line);
            shown++;
        }
        int more = ordered.size() - shown;
        return more == 0 ? text.toString() : text + "… " + more + " more tables, use search_table\n";
    }

    private int place(TableInfo table) {
        int place = about.indexOf(table.name().toString());
        return place < 0 ? about.size() : place;
    }
}
