package datus.export;

import com.google.auto.service.AutoService;
import datus.data.Column;
import datus.data.DataType.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parquet with the engine's types. Integers wider than 64 bits, which Parquet lacks, become DECIMAL(38,0), or text if one is larger. */
@AutoService(ExportFormat.class)
public final class ParquetFormat implements ExportFormat {
    private static final Set<String> WIDE = Set.of("HUGEINT", "UHUGEINT", "BIGNUM", "VARINT");

    @Override
    public String name() {
        return "parquet";
    }

    @Override
    public List<String> extensions() {
        return List.of("parquet", "pq");
    }

    @Override
    public List<String> write(ExportSource source, Path file) {
        List<String> notes = new ArrayList<>();
        source.copy(column -> expression(column, source, notes), "FORMAT parquet", file);
        return notes;
    }

    private static String expression(Column column, ExportSource source, List<String> notes) {
        String name = ExportSource.quoted(column.name());
        if (column.type().kind() != Kind.INTEGER || !WIDE.contains(column.type().name())) {
            return name;
        }
        boolean fits = source.all(name + " IS NULL OR TRY_CAST(" + name + " AS DECIMAL(38, 0)) IS NOT NULL");
        if (!fits) {
            notes.add(column.name() + " is text: Parquet has no number for its largest values.");
        }
        return "CAST(" + name + " AS " + (fits ? "DECIMAL(38, 0)" : "VARCHAR") + ") AS " + name;
    }
}
