package datus.context.kind;

import datus.context.ContextFile;
import datus.context.ContextFolder;
import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Slug;
import datus.data.text.Statement;
import datus.data.text.Statements;
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
        Said said = new Said(
                key -> item.comment().lineOf(key).map(at -> scalar(item, key, at, file)),
                key -> Arrays.stream(item.comment().value(key).split(",", -1))
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

    private static YamlScalar scalar(SqlItem item, String key, int at, ContextFile file) {
        return new YamlScalar(item.comment().value(key), new YamlPlace(file.path(), item.firstLine() + at));
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
        SqlComment comment = changed(new SqlComment(List.of()).withWords(entry.text()), Map.of(), values(entry));
        String added = comment.text() + sql(entry) + ";\n";
        if (items.isEmpty()) {
            return text.isEmpty() || text.endsWith("\n") ? text + added : text + "\n" + added;
        }
        int end = items.get(items.size() - 1).end(text);
        String closed = text.charAt(end - 1) == ';' ? text : text.substring(0, end) + ";" + text.substring(end);
        return closed + (closed.endsWith("\n") ? "\n" : "\n\n") + added;
    }

    private String replace(String text, SqlItem item, Entry was, Entry now) {
        SqlComment words =
                was.text().equals(now.text()) ? item.comment() : item.comment().withWords(now.text());
        Map<String, String> before = values(was);
        Map<String, String> after = values(now);
        Standing.dateDecision(before, after);
        SqlComment comment = changed(words, before, after);
        boolean isNamedByWords = !comment.words().equals(item.comment().words())
                || !was.content().equals(sql(now));
        return item.rewritten(
                text, isNamedByWords ? comment.with("name", now.id().name()) : comment, sql(now));
    }

    /** The statement without what stands around it, where a comment at its end would swallow the semicolon. */
    private static String sql(Entry entry) {
        List<Statement> statements = Statements.split(entry.content());
        return statements.size() == 1
                ? statements.get(0).text()
                : entry.content().strip();
    }

    private static SqlComment changed(SqlComment comment, Map<String, String> before, Map<String, String> after) {
        SqlComment changed = comment;
        for (Map.Entry<String, String> each : after.entrySet()) {
            if (!each.getValue().equals(before.getOrDefault(each.getKey(), ""))) {
                changed = changed.with(each.getKey(), each.getValue());
            }
        }
        return changed;
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

    /** A statement that is left alone would be called after its file from then on, and so its name is written. */
    @Override
    public Optional<String> remove(EntryId id, String existing) {
        List<SqlItem> items = SqlItem.in(name, existing);
        List<Entry> read = read(asOf(id, existing, Instant.EPOCH));
        String text = existing;
        for (int i = items.size() - 1; i >= 0; i--) {
            SqlItem item = items.get(i);
            if (read.get(i).id().equals(id)) {
                text = item.cutFrom(text);
            } else if (items.size() == 2) {
                String named = read.get(i).id().name();
                text = item.rewritten(
                        text,
                        item.comment().with("name", named),
                        item.statement().text());
            }
        }
        return Optional.of(text).filter(left -> !SqlItem.in(name, left).isEmpty());
    }
}
