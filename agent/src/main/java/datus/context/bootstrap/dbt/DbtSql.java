package datus.context.bootstrap.dbt;

import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Provenance;
import datus.context.bootstrap.SourceFiles;
import datus.context.bootstrap.sql.SqlReading;
import datus.context.kind.ReferenceSqlKind;
import datus.error.DatusException;
import datus.semantic.yaml.DbtReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes reference SQL of models and analyses: as dbt compiled it, else as written if it needs nothing but references. */
record DbtSql(DbtProject project, Map<String, String> compiled, DbtTables tables) {
    private static final Pattern CONFIG = Pattern.compile("\\{\\{-?\\s*config\\(.*?\\)\\s*-?}}", Pattern.DOTALL);
    private static final Pattern JINJA = Pattern.compile("\\{[{%#]");

    Entry entry(Path file, String datasource, Provenance from) {
        String path = project.relative(file);
        String name = file.getFileName().toString().replaceFirst("\\.sql$", "");
        DbtModel model = tables.models().get(name);
        String text = model == null || model.description().isBlank() ? name.replace('_', ' ') : model.description();
        String sql = sql(file, path);
        Entry entry = Entry.proposed(new EntryId(ReferenceSqlKind.KIND, datasource, name), text, sql, from)
                .withSubject(SourceFiles.folder(path.substring(path.indexOf('/') + 1)))
                .withTags(List.of("dbt"));
        return SqlReading.touched(entry, sql, tables.names());
    }

    private String sql(Path file, String path) {
        String known = compiled.get(path);
        if (known != null) {
            return known.strip();
        }
        String written = CONFIG.matcher(SourceFiles.text(file)).replaceAll("");
        String sql = DbtReference.replace(written, this::relation).strip().replaceFirst(";$", "");
        if (JINJA.matcher(sql).find()) {
            throw DatusException.user(path + " uses macros, and has not been compiled.", "Run  dbt compile  first.");
        }
        return sql;
    }

    private String relation(DbtReference reference) {
        return tables.relation(reference).map(Object::toString).orElse(reference.name());
    }
}
