package datus.context.kind;

import com.google.auto.service.AutoService;
import datus.context.ContextKind;
import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Provenance;
import datus.data.TableName;
import java.util.List;

/** The values that were seen in a column that has few: {@code value:demo/orders.o_status}. */
@AutoService(ContextKind.class)
public final class ValueKind implements ContextKind {
    /** The kind of its entries. */
    public static final String KIND = "value";

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public String title() {
        return "value";
    }

    /** The values of a column that has few, a line each; masked already if they had to be. */
    public static Entry entry(
            String datasource, TableName table, String column, List<String> values, Provenance provenance) {
        String name = table + "." + column;
        String lines = String.join("\n", values);
        return Entry.proposed(new EntryId(KIND, datasource, name), lines, lines, provenance)
                .touching(List.of(table.toString()), List.of(name));
    }
}
