package datus.context.kind;

import com.google.auto.service.AutoService;
import datus.context.ContextKind;
import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Provenance;
import datus.data.TableName;
import java.util.List;

/** Values that were seen in columns: {@code value:demo/main.orders.o_status=F}. */
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

    /** A value of a column, masked already if it had to be. */
    public static Entry entry(String datasource, TableName table, String column, String value, Provenance provenance) {
        String name = table + "." + column;
        return Entry.proposed(new EntryId(KIND, datasource, name + "=" + value), value, value, provenance)
                .touching(List.of(table.toString()), List.of(name));
    }
}
