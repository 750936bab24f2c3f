package datus.context.kind;

import datus.context.ContextFile;
import datus.context.ContextFolder;
import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Slug;
import datus.workspace.YamlPlace;
import datus.workspace.YamlScalar;
import datus.workspace.YamlValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SQL files with any number of statements, each below its comment block. */
record SqlFolder(String name, String kind) implements ContextFolder {

    @Override
    public List<String> extensions() {
        return List.of(".sql");
    }

    @Override
    public List<Entry> read(ContextFile file) {
        List<SqlItem> items = SqlItem.in(file.path(), file.text());
        SqlNames names = SqlNames.of(file.path(), items);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            entries.add(entry(items.get(i), names.names().get(i), file));
        }
        return entries;
    }

    private Entry entry(SqlItem item, String name, ContextFile file) {
        Map<String, String> values = item.comment().values();
        Said said = new Said(
                key -> Optional.ofNullable(values.get(key)).map(text -> new YamlScalar(text, place(item, key, file))),
                key -> Arrays.stream(values.getOrDefault(key, "").split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList(),
                file,
                item.firstLine());
        String sql = item.statement().text();
        String words = item.comment().words().strip();
        return said.entry(kind, name, words.isEmpty() ? SqlNames.words(name) : words, sql)
                .touching(SqlTables.of(sql), List.of());
    }

    private static YamlPlace place(SqlItem item, String key, ContextFile file) {
        return new YamlPlace(
                file.path(), item.firstLine() + item.comment().lineOf(key).orElse(0));
    }

    @Override
    public String path(Entry entry) {
        return name + "/" + Slug.ofPath(entry.id().name()) + extensions().get(0);
    }

    @Override
    public String write(Entry entry, Optional<String> existing) {
        String text = existing.orElse("");
        List<SqlItem> items = SqlItem.in(path(entry), text);
        List<Entry> read = read(asOf(entry.id(), text, entry.provenance().at()));
        for (int i = 0; i < items.size(); i++) {
            if (read.get(i).id().equals(entry.id())) {
                return replace(text, items.get(i), read.get(i), entry);
            }
        }
        return append(text, items, entry);
    }

    /** As a file whose defaults are what the id says: what it leaves out is then no difference. */
    private ContextFile asOf(EntryId id, String text, Instant at) {
        return new ContextFile(name + "/" + id.name() + ".sql", text, id.datasource(), at);
    }

    private String append(String text, List<SqlItem> items, Entry entry) {
        String before = text;
        if (!items.isEmpty()) {
            int end = items.get(items.size() - 1).end(text);
            before = text.charAt(end - 1) == ';' ? text : text.substring(0, end) + ";" + text.substring(end);
        }
        String gap = before.isEmpty() ? "" : before.endsWith("\n") ? "\n" : "\n\n";
        return before + gap
                + changed(new SqlComment(List.of()).withWords(entry.text()), Map.of(), entry)
                        .text() + entry.content().strip() + ";\n";
    }

    private String replace(String text, SqlItem item, Entry was, Entry now) {
        SqlComment words =
                was.text().equals(now.text()) ? item.comment() : item.comment().withWords(now.text());
        SqlComment comment = changed(words, values(was), now);
        int start = item.statement().start();
        String newline = text.contains("\r\n") ? "\r\n" : "\n";
        String above = comment.equals(item.comment())
                ? text.substring(item.start(), start)
                : comment.text().replace("\n", newline);
        String below = text.substring(start + item.statement().text().length());
        String sql = was.content().equals(now.content())
                ? item.statement().text()
                : now.content().strip();
        return text.substring(0, item.start()) + above + sql + below;
    }

    private SqlComment changed(SqlComment comment, Map<String, String> before, Entry now) {
        SqlComment changed = comment;
        for (Map.Entry<String, String> each : values(now).entrySet()) {
            if (!each.getValue().equals(before.getOrDefault(each.getKey(), ""))) {
                changed = changed.with(each.getKey(), each.getValue());
            }
        }
        boolean mayLoseName = !changed.equals(comment) || !changed.words().equals(comment.words());
        return mayLoseName ? changed.with("name", now.id().name()) : changed;
    }

    private Map<String, String> values(Entry entry) {
        Map<String, YamlValue> said = Standing.values(entry, name);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", entry.id().name());
        for (String key : SqlComment.KEYS.subList(1, SqlComment.KEYS.size())) {
            values.put(
                    key, said.get(key) instanceof YamlValue.Line line ? line.text() : String.join(", ", entry.tags()));
        }
        return values;
    }

    @Override
    public Optional<String> remove(EntryId id, String existing) {
        List<SqlItem> items = SqlItem.in(name, existing);
        List<Entry> read = read(asOf(id, existing, Instant.EPOCH));
        String text = existing;
        for (int i = 0; i < items.size(); i++) {
            if (read.get(i).id().equals(id)) {
                String below = text.substring(items.get(i).end(text)).stripLeading();
                text = text.substring(0, items.get(i).start()) + below;
            }
        }
        return Optional.of(text).filter(left -> !SqlItem.in(name, left).isEmpty());
    }
}
