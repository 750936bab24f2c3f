package datus.export;

import com.google.auto.service.AutoService;
import datus.data.Column;
import datus.data.DataType.Kind;
import java.nio.file.Path;
import java.util.List;

/**
 * A JSON array with an object per row. Numbers stand with all their digits, whatever a reader makes of them; NaN and the infinities,
 * which JSON does not have, are null; dates and times are text.
 */
@AutoService(ExportFormat.class)
public final class JsonFormat implements ExportFormat {
    @Override
    public String name() {
        return "json";
    }

    @Override
    public List<String> extensions() {
        return List.of("json");
    }

    @Override
    public List<String> write(ExportSource source, Path file) {
        source.copy(JsonFormat::finite, "FORMAT json, ARRAY true", file);
        return List.of();
    }

    private static String finite(Column column) {
        String name = ExportSource.quoted(column.name());
        return column.type().kind() == Kind.DOUBLE
                ? "CASE WHEN isfinite(" + name + ") THEN " + name + " END AS " + name
                : name;
    }
}
