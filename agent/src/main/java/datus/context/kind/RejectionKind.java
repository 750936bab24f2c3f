package datus.context.kind;

import com.google.auto.service.AutoService;
import datus.context.ContextFolder;
import datus.context.ContextKind;
import datus.context.Entry;
import datus.context.State;
import datus.workspace.YamlValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link Rejection Rejections}, the negative memory: {@code rejections/<slug>.yml}. */
@AutoService(ContextKind.class)
public final class RejectionKind implements ContextKind {
    private static final String FOLDER = "rejections";

    @Override
    public String name() {
        return Rejection.KIND;
    }

    @Override
    public String title() {
        return "rejection";
    }

    @Override
    public Optional<ContextFolder> folder() {
        return Optional.of(new YamlFolder(FOLDER, new Form()));
    }

    private record Form() implements ItemForm {
        @Override
        public List<String> keys() {
            return List.of("name", "question", "sql", "why", "datasource", "by", "on", "subject", "tags", "source");
        }

        @Override
        public Entry entry(Said said) {
            Rejection rejection = new Rejection(said.required("question"), said.required("sql"), said.text("why"));
            Entry entry = said.entry(Rejection.KIND, rejection.name(), rejection.question(), rejection.content());
            return entry.decided(State.REJECTED, entry.provenance()).touching(SqlTables.of(rejection.sql()), List.of());
        }

        @Override
        public Map<String, YamlValue> values(Entry entry) {
            Map<String, YamlValue> values = Standing.values(entry, FOLDER);
            Rejection rejection = Rejection.of(entry);
            values.put("name", Standing.name(entry, rejection.name()));
            values.put("question", new YamlValue.Line(rejection.question()));
            values.put("sql", new YamlValue.Block(rejection.sql()));
            values.put("why", new YamlValue.Line(rejection.why()));
            return values;
        }
    }
}
