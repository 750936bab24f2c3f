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

/** Markdown files, called by where they lie; front matter is there for those who want it. */
record KnowledgeFolder() implements ContextFolder {
    private static final String FOLDER = "knowledge";
    private static final String EXTENSION = ".md";
    private static final List<String> KEYS = List.of(
            "name",
            "title",
            "subject",
            "aliases",
            "summary",
            "tags",
            "tables",
            "datasource",
            "state",
            "by",
            "on",
            "source");

    @Override
    public String name() {
        return FOLDER;
    }

    @Override
    public List<String> extensions() {
        return List.of(EXTENSION);
    }

    @Override
    public List<Entry> read(ContextFile file) {
        return file.text().isBlank() ? List.of() : List.of(entry(file));
    }

    private static Entry entry(ContextFile file) {
        FrontMatter matter = FrontMatter.of(file.path(), file.text());
        YamlSection section = YamlText.parse(file.path(), matter.yamlInPlace());
        section.expectOnly(KEYS);
        Said said = Said.in(section, file);
        String path = file.path().substring(FOLDER.length() + 1, file.path().length() - EXTENSION.length());
        String title = said.text("title");
        Knowledge knowledge = new Knowledge(
                title.isEmpty() ? Knowledge.titleOf(matter.body(), path) : title,
                said.text("summary"),
                said.words("aliases"),
                matter.body());
        return said.entry(Knowledge.KIND, path, knowledge.text(), knowledge.body())
                .touching(said.words("tables"), List.of());
    }

    @Override
    public String path(Entry entry) {
        return FOLDER + "/" + Slug.ofPath(entry.id().name()) + EXTENSION;
    }

    @Override
    public String write(Entry entry, Optional<String> existing) {
        FrontMatter old = FrontMatter.of(path(entry), existing.orElse(""));
        Optional<Entry> was = existing.filter(text -> !text.isBlank()).map(text -> entry(asOf(entry, text)));
        Map<String, YamlValue> before = was.map(KnowledgeFolder::values).orElseGet(HashMap::new);
        Map<String, YamlValue> after = values(entry);
        Standing.dateDecision(before, after);
        String yaml = YamlKeys.set(path(entry), old.yaml(), before, after);
        boolean isSameBody =
                was.filter(there -> there.content().equals(entry.content())).isPresent();
        String body = isSameBody ? old.body() : entry.content() + "\n";
        String gap = old.yaml().isEmpty() && !yaml.isEmpty() ? "\n" : "";
        return new FrontMatter(yaml, gap + body).text();
    }

    /** As a file whose defaults are what the entry says, its name among them: what it leaves out is then no difference. */
    private static ContextFile asOf(Entry entry, String text) {
        String path = FOLDER + "/" + entry.id().name() + EXTENSION;
        return new ContextFile(
                path, text, entry.id().datasource(), entry.provenance().at());
    }

    private static Map<String, YamlValue> values(Entry entry) {
        Map<String, YamlValue> said = Standing.values(entry, FOLDER);
        Knowledge knowledge = Knowledge.of(entry);
        String name = entry.id().name();
        boolean isOwnTitle = !knowledge.title().equals(Knowledge.titleOf(knowledge.body(), name));
        said.put("name", Standing.name(entry, Slug.ofPath(name)));
        said.put("title", new YamlValue.Line(isOwnTitle ? knowledge.title() : ""));
        said.put("aliases", new YamlValue.Words(knowledge.aliases()));
        said.put("summary", new YamlValue.Line(knowledge.summary()));
        said.put("tables", new YamlValue.Words(entry.tables()));
        Map<String, YamlValue> ordered = new LinkedHashMap<>();
        KEYS.forEach(key -> ordered.put(key, said.getOrDefault(key, new YamlValue.Line(""))));
        return ordered;
    }

    @Override
    public Optional<String> remove(EntryId id, String existing) {
        return Optional.empty();
    }
}
