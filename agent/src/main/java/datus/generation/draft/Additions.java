package datus.generation.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a generated YAML text has that a person's lacks: items of named lists. They go behind the last item of the same list; all
 * that the person wrote stays as it is, comments included.
 */
public final class Additions {
    private static final Pattern LIST = Pattern.compile("(\\s*(?:- )?)(\\w+):\\s*");
    private static final Pattern ITEM = Pattern.compile("(\\s*)- name:\\s*[\"']?([^\"'#\\s]+).*");
    private static final Pattern EXPR = Pattern.compile("\\s*expr:\\s*(.+?)\\s*");

    private Additions() {}

    /** A list of items that have names. */
    private record Items(String list, List<Item> items) {}

    /** @param end the index behind its last line */
    private record Item(String name, Optional<String> expr, int indent, int start, int end) {}

    /** The person's text with the items that it lacks; just the person's text if it lacks none, or is of another shape. */
    public static String to(String yours, String generated) {
        List<String> mine = Diff.lines(yours);
        List<String> theirs = Diff.lines(generated);
        Map<String, Items> there = lists(mine);
        Map<Integer, List<String>> insertions = new LinkedHashMap<>();
        for (Items list : lists(theirs).values()) {
            Items same = there.get(list.list());
            if (same != null) {
                Item last = same.items().get(same.items().size() - 1);
                List<String> missing = missing(list, same, theirs, last.indent());
                insertions.computeIfAbsent(last.end(), any -> new ArrayList<>()).addAll(missing);
            }
        }
        List<String> whole = new ArrayList<>();
        for (int i = 0; i <= mine.size(); i++) {
            whole.addAll(insertions.getOrDefault(i, List.of()));
            if (i < mine.size()) {
                whole.add(mine.get(i));
            }
        }
        return whole.equals(mine) ? yours : String.join("\n", whole) + "\n";
    }

    private static List<String> missing(Items generated, Items yours, List<String> lines, int indent) {
        Set<String> names = yours.items().stream().map(Item::name).collect(Collectors.toSet());
        Set<String> exprs = yours.items().stream()
                .map(item -> item.expr().orElse(item.name()))
                .collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        for (Item item : generated.items()) {
            if (!names.contains(item.name()) && !exprs.contains(item.expr().orElse(item.name()))) {
                lines.subList(item.start(), item.end())
                        .forEach(line -> missing.add(" ".repeat(indent) + line.substring(item.indent())));
            }
        }
        return missing;
    }

    /** The first list of each name. */
    private static Map<String, Items> lists(List<String> lines) {
        Map<String, Items> lists = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher list = LIST.matcher(lines.get(i));
            if (list.matches()
                    && i + 1 < lines.size()
                    && ITEM.matcher(lines.get(i + 1)).matches()) {
                lists.putIfAbsent(list.group(2), new Items(list.group(2), items(lines, i + 1)));
            }
        }
        return lists;
    }

    private static List<Item> items(List<String> lines, int first) {
        List<Item> items = new ArrayList<>();
        int at = first;
        while (at < lines.size()) {
            Matcher item = ITEM.matcher(lines.get(at));
            if (!item.matches()
                    || (!items.isEmpty()
                            && item.group(1).length() != items.get(0).indent())) {
                return items;
            }
            int end = end(lines, at, item.group(1).length());
            items.add(new Item(
                    item.group(2), expr(lines.subList(at, end)), item.group(1).length(), at, end));
            at = end;
        }
        return items;
    }

    /** An item goes on as long as lines stand further right than its dash. */
    private static int end(List<String> lines, int start, int indent) {
        int end = start + 1;
        while (end < lines.size()
                && lines.get(end).length() > indent + 1
                && lines.get(end).substring(0, indent + 1).isBlank()) {
            end++;
        }
        return end;
    }

    private static Optional<String> expr(List<String> lines) {
        return lines.stream()
                .map(EXPR::matcher)
                .filter(Matcher::matches)
                .map(expr -> expr.group(1))
                .findFirst();
    }
}
