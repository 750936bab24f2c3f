package datus.answer.chinese;

import datus.answer.chinese.Frame.Clause;
import datus.answer.chinese.Frame.Rank;
import datus.answer.chinese.Head.Item;
import datus.answer.chinese.Token.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says the clauses of a Chinese question in the English order: what is asked for, of what, under which conditions, for each of what. */
final class EnglishWriter {
    private static final Map<String, String> ADJECTIVES = Map.of(
            "high",
            "largest",
            "low",
            "smallest",
            "expensive",
            "most expensive",
            "cheap",
            "cheapest",
            "old",
            "oldest",
            "young",
            "youngest",
            "late",
            "latest",
            "early",
            "earliest");

    private final Frame frame;
    private final Head head;
    private final List<Said> said = new ArrayList<>();
    private final Set<Clause> done = new HashSet<>();

    private EnglishWriter(Frame frame, Head head) {
        this.frame = frame;
        this.head = head;
    }

    static List<Said> write(Frame frame, Head head) {
        EnglishWriter writer = new EnglishWriter(frame, head);
        writer.question();
        return writer.said;
    }

    private void question() {
        if (frame.rank.isPresent()) {
            ranked(frame.rank.get());
        } else {
            asked();
            chain(head.outputs(), head.owners());
        }
        frame.clauses.stream().filter(clause -> !done.contains(clause)).forEach(this::clause);
        groups();
        frame.sorting.ifPresent(sorting -> {
            glue("ordered by");
            said.addAll(sorting.by().english());
            said.add(Said.as(sorting.descending() ? "in descending order" : "in ascending order", sorting.cue()));
        });
        frame.periods.forEach(period -> said.add(Said.of(period)));
    }

    private void glue(String words) {
        said.add(Said.glue(words));
    }

    private void asked() {
        Item first = head.outputs().get(0);
        frame.limit.ifPresent(limit -> {
            glue("list the first");
            said.add(Said.of(limit));
        });
        if (frame.limit.isPresent()) {
            return;
        }
        boolean onlyCount = first.count().isPresent() && head.outputs().size() == 1;
        if (!onlyCount) {
            glue(first.isComputed() || first.name().is(Kind.MEASURE) ? "what is the" : "list the");
        }
    }

    /** Outputs joined by "and", then what they belong to, the innermost first. */
    private void chain(List<Item> outputs, List<Item> owners) {
        for (int i = 0; i < outputs.size(); i++) {
            glue(i > 0 ? "and" : "");
            item(outputs.get(i), outputs.size() == 1);
        }
        for (int i = owners.size() - 1; i >= 0; i--) {
            glue("of");
            item(owners.get(i), false);
        }
    }

    private void item(Item item, boolean alone) {
        boolean table = item.name().is(Kind.TABLE);
        if (item.distinct() && item.count().isEmpty()) {
            glue("different");
        }
        item.count().ifPresent(cue -> {
            boolean different = item.distinct() || !table;
            String words = alone ? "how many" : "number of";
            said.add(Said.as(different ? words + " different" : words, cue));
        });
        item.function().ifPresent(cue -> said.add(Said.as(Quantity.word(cue.said()), cue)));
        boolean summed = !frame.groups.isEmpty() && item.name().is(Kind.NUMERIC) && frame.rank.isEmpty();
        if (summed && !item.isComputed() && !item.name().said().startsWith("total")) {
            glue("total");
        }
        said.add(Said.of(item.name()));
        frame.clauses.stream()
                .filter(clause -> clause.anchor().filter(item.name()::equals).isPresent())
                .filter(clause -> !done.contains(clause))
                .forEach(this::clause);
    }

    private void clause(Clause clause) {
        said.addAll(clause.said());
        done.add(clause);
    }

    private void groups() {
        for (int i = 0; i < frame.groups.size(); i++) {
            glue(i == 0 ? "for each" : "and");
            frame.groups.get(i).forEach(token -> said.add(Said.of(token)));
        }
    }

    private void ranked(Rank rank) {
        List<Item> entities = head.outputs().stream()
                .filter(item -> item.name().is(Kind.TABLE))
                .toList();
        boolean details = entities.isEmpty() && hasTable(head.owners());
        List<Item> owners = head.owners();
        if (details) {
            glue("list the");
            for (int i = 0; i < head.outputs().size(); i++) {
                glue(i > 0 ? "and" : "");
                item(head.outputs().get(i), false);
            }
            glue("of the");
            entities = List.of(owners.get(owners.size() - 1));
            owners = owners.subList(0, owners.size() - 1);
        }
        List<Item> heads = details ? entities : head.outputs();
        if (frame.limit.isPresent() || rank.by().isEmpty()) {
            many(rank, heads, owners);
        } else {
            one(rank, heads, owners, details);
        }
    }

    private static boolean hasTable(List<Item> owners) {
        return !owners.isEmpty() && owners.get(owners.size() - 1).name().is(Kind.TABLE);
    }

    private void many(Rank rank, List<Item> heads, List<Item> owners) {
        Optional<Token> limit = frame.limit;
        if (rank.by().isEmpty()) {
            limit.ifPresentOrElse(
                    number -> {
                        glue("the");
                        said.add(Said.of(number));
                    },
                    () -> glue("which is the"));
            said.add(Said.as(ADJECTIVES.getOrDefault(rank.cue().said(), "top"), rank.cue()));
            chain(heads, owners);
            return;
        }
        said.add(Said.as(rank.high() ? "top" : "bottom", rank.cue()));
        limit.ifPresent(number -> said.add(Said.of(number)));
        chain(heads, owners);
        glue("by");
        said.addAll(rank.by().get().english());
    }

    private void one(Rank rank, List<Item> heads, List<Item> owners, boolean details) {
        Quantity by = rank.by().orElseThrow();
        glue(details ? "" : "which");
        chain(heads, owners);
        glue(details ? "with the" : "has the");
        boolean rows = by.isCount() && by.name().is(Kind.TABLE);
        said.add(Said.as(rows ? (rank.high() ? "most" : "fewest") : (rank.high() ? "highest" : "lowest"), rank.cue()));
        if (rows) {
            said.add(Said.of(by.name()));
        } else {
            said.addAll(by.english());
        }
    }
}
