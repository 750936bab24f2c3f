package datus.context.kind;

import com.google.auto.service.AutoService;
import datus.context.ContextFolder;
import datus.context.ContextKind;
import datus.context.Entry;
import datus.workspace.YamlValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link Synonym Synonyms}: {@code synonyms/<slug>.yml}. */
@AutoService(ContextKind.class)
public final class SynonymKind implements ContextKind {
    private static final String FOLDER = "synonyms";

    @Override
    public String name() {
        return Synonym.KIND;
    }

    @Override
    public String title() {
        return "synonym";
    }

    @Override
    public Optional<ContextFolder> folder() {
        return Optional.of(new YamlFolder(FOLDER, new Form()));
    }

    private record Form() implements ItemForm {
        @Override
        public List<String> keys() {
            return List.of("name", "word", "means", "datasource", "state", "by", "on", "subject", "tags", "source");
        }

        @Override
        public Entry entry(Said said) {
            Synonym synonym = new Synonym(said.required("word"), said.required("means"));
            return said.entry(Synonym.KIND, synonym.name(), synonym.word(), synonym.means())
                    .touching(synonym.tables(), synonym.columns());
        }

        @Override
        public Map<String, YamlValue> values(Entry entry) {
            Map<String, YamlValue> values = Standing.values(entry, FOLDER);
            Synonym synonym = Synonym.of(entry);
            values.put("name", Standing.name(entry, synonym.name()));
            values.put("word", new YamlValue.Line(synonym.word()));
            values.put("means", new YamlValue.Line(synonym.means()));
            return values;
        }
    }
}
