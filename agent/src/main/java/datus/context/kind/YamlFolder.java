package datus.context.kind;

import datus.context.ContextFile;
import datus.context.ContextFolder;
import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Slug;
import datus.workspace.YamlKeys;
import datus.workspace.YamlSection;
import datus.workspace.YamlText;
import datus.workspace.YamlValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A folder of YAML files with one item each. */
record YamlFolder(String name, ItemForm form) implements ContextFolder {

    @Override
    public List<String> extensions() {
        return List.of(".yml", ".yaml");
    }

    @Override
    public List<Entry> read(ContextFile file) {
        return file.text().isBlank() ? List.of() : List.of(item(file));
    }

    private Entry item(ContextFile file) {
        YamlSection section = YamlText.parse(file.path(), file.text());
        section.expectOnly(form.keys());
        return form.entry(Said.in(section, file));
    }

    @Override
    public String path(Entry entry) {
        return name + "/" + Slug.of(entry.id().name()) + ".yml";
    }

    @Override
    public String write(Entry entry, Optional<String> existing) {
        Map<String, YamlValue> before = existing.filter(text -> !text.isBlank())
                .map(text -> values(item(asOf(entry, text))))
                .orElseGet(HashMap::new);
        Map<String, YamlValue> after = values(entry);
        Standing.dateDecision(before, after);
        return YamlKeys.set(path(entry), existing.orElse(""), before, after);
    }

    private Map<String, YamlValue> values(Entry entry) {
        Map<String, YamlValue> said = form.values(entry);
        Map<String, YamlValue> ordered = new LinkedHashMap<>();
        form.keys().forEach(key -> ordered.put(key, said.getOrDefault(key, new YamlValue.Line(""))));
        return ordered;
    }

    /** As a file whose defaults are what the entry says: what it leaves out is then no difference. */
    private ContextFile asOf(Entry entry, String text) {
        return new ContextFile(
                path(entry), text, entry.id().datasource(), entry.provenance().at());
    }

    @Override
    public Optional<String> remove(EntryId id, String existing) {
        return Optional.empty();
    }
}
