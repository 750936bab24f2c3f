package datus.generation.semantic;

import datus.answer.schema.Field;
import datus.answer.schema.Table;
import datus.generation.profile.ColumnProfile;
import datus.generation.profile.TableKeys;
import datus.generation.profile.TableProfile;
import datus.generation.usage.TableUsage;
import java.util.List;

/** All that is known of a table before anything is guessed. */
public record TableFacts(Table table, TableProfile profile, TableKeys keys, TableUsage usage) {

    /** Its columns with what is known of each. */
    List<ColumnSense> columns() {
        return table.fields().stream()
                .map(field -> new ColumnSense(field, profile(field)))
                .toList();
    }

    private ColumnProfile profile(Field field) {
        return profile.column(field.name()).orElseThrow();
    }

    /** As in {@code order_line}. */
    public String entityName() {
        return String.join("_", table.words());
    }
}
