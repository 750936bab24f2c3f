package datus.context.kind;

import datus.context.Slug;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the statements of a file are called: as their comments say; else one that is alone after the file, and one among several
 * after its first words, so that it keeps its name when others come and go.
 */
record SqlNames(List<String> names) {
    private static final int WORDS = 8;

    static SqlNames of(String path, List<SqlItem> items) {
        String file = path.substring(path.indexOf('/') + 1).replaceFirst("\\.sql$", "");
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            names.add(free(name(file, items, i), taken));
        }
        return new SqlNames(names);
    }

    private static String name(String file, List<SqlItem> items, int at) {
        SqlComment comment = items.get(at).comment();
        String said = comment.value("name");
        if (!said.isEmpty()) {
            return said;
        }
        if (items.size() == 1) {
            return file;
        }
        String words = comment.words().strip();
        return Slug.of(firstOf(words.isEmpty() ? items.get(at).statement().text() : words));
    }

    private static String firstOf(String text) {
        return Stream.of(text.split("\\s+", -1)).limit(WORDS).collect(Collectors.joining(" "));
    }

    private static String free(String wanted, Set<String> taken) {
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + "-" + i;
        }
        return name;
    }

    /** A name as words. */
    static String words(String name) {
        return name.replaceAll("[-_/.]+", " ").strip();
    }
}
