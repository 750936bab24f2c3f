package datus.context.kind;

import com.google.auto.service.AutoService;
import datus.context.ContextFolder;
import datus.context.ContextKind;
import datus.context.Entry;
import datus.context.Slug;
import datus.workspace.YamlValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link Example Examples}: {@code examples/<slug>.yml}. */
@AutoService(ContextKind.class)
public final class ExampleKind implements ContextKind {
    private static final String FOLDER = "examples";

    @Override
    public String name() {
        return Example.KIND;
    }

    @Override
    public String title() {
        return "example";
    }

    @Override
    public Optional<ContextFolder> folder() {
        return Optional.of(new YamlFolder(FOLDER, new Form()));
    }

    private record Form() implements ItemForm {
        @Override
        public List<String> keys() {
            return List.of("name", "question", "sql", "datasource", "state", "by", "on", "subject", "tags", "source");
        }

        @Override
        public Entry entry(Said said) {
            String question = said.required("question");
            String sql = said.required("sql");
            return said.entry(Example.KIND, Slug.of(question), question, sql).touching(SqlTables.of(sql), List.of());
        }

        @Override
        public Map<String, YamlValue> values(Entry entry) {
            Map<String, YamlValue> values = Standing.values(entry, FOLDER);
            Example example = Example.of(entry);
            values.put("name", Standing.name(entry, Slug.of(example.question())));
            values.put("question", new YamlValue.Line(example.question()));
            values.put("sql", new YamlValue.Block(example.sql()));
            return values;
        }
    }
}
