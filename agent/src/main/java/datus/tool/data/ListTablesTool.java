package datus.tool.data;

import com.google.auto.service.AutoService;
import datus.data.TableInfo;
import datus.error.DatusException;
import datus.error.NearestName;
import datus.message.Delimited;
import datus.message.SharedText;
import datus.tool.Tool;
import datus.tool.ToolArguments;
import datus.tool.ToolResult;
import datus.tool.ToolSession;
import datus.tool.ToolSpec;
import datus.tool.ToolSpec.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code list_tables}: the tables in scope. */
@AutoService(Tool.class)
public final class ListTablesTool implements Tool {
    private static final int MOST = 200;

    @Override
    public ToolSpec spec() {
        return new ToolSpec(
                "list_tables",
                "Lists the tables and views that you may use. Where there are many, search_table finds those that words are about.",
                List.of(Parameter.text("schema_name", "only those of this schema")
                        .optional()));
    }

    @Override
    public ToolResult run(ToolArguments arguments, ToolSession session) {
        List<TableInfo> all = new ScopedTables(session).all();
        List<TableInfo> tables =
                arguments.find("schema_name").map(name -> of(name, all)).orElse(all);
        String more = tables.size() > MOST ? "\n" + (tables.size() - MOST) + " more; search_table finds them." : "";
        String lines = tables.stream().limit(MOST).map(TableText::line).collect(Collectors.joining("\n"));
        return ToolResult.of(
                SharedText.schema(tables.isEmpty() ? "There are no tables." : Delimited.of("tables", lines) + more),
                tables.size() + (tables.size() == 1 ? " table" : " tables"));
    }

    private static List<TableInfo> of(String schema, List<TableInfo> all) {
        List<TableInfo> tables = all.stream()
                .filter(table ->
                        table.name().schema().filter(schema::equalsIgnoreCase).isPresent())
                .toList();
        List<String> known = all.stream()
                .map(table -> table.name().schema())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (tables.isEmpty()) {
            String others = known.isEmpty()
                    ? "All tables are in the default schema: leave it out."
                    : "There are " + NearestName.list(known) + ".";
            throw DatusException.user(
                    "\"schema_name\" " + schema + " has no tables in scope.", NearestName.hint(schema, known, others));
        }
        return tables;
    }
}
