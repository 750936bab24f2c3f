package datus.answer.engine;

import datus.answer.language.Cue;
import datus.answer.language.Lexicon;
import datus.answer.language.Operator;
import datus.answer.language.Word;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a query does beside showing columns, and what a question asks to be done: the two should agree. */
enum Act {
    COUNT("\\bcount\\s*\\("),
    ADD("\\bsum\\s*\\("),
    AVERAGE("\\bavg\\s*\\("),
    RANK("\\blimit\\b|\\b(max|min|rank|row_number)\\s*\\("),
    NEGATE("\\bnot\\b|<>|!=|\\bexcept\\b"),
    GROUP("\\bgroup by\\b"),
    TELL_APART("\\bdistinct\\b"),
    COMPARE("[<>]|\\bbetween\\b");

    private static final Pattern STRINGS = Pattern.compile("'[^']*'|\"[^\"]*\"");
    /** Neither what is unlike nor a period is a comparison that somebody asks for. */
    private static final Pattern NO_COMPARISON = Pattern.compile("<>|[<>]=?\\s*(date\\s+)?x");

    private final Pattern inSql;

    Act(String inSql) {
        this.inSql = Pattern.compile(inSql);
    }

    /** What SQL does. */
    static Set<Act> of(String sql) {
        String plain = STRINGS.matcher(sql).replaceAll("x").toLowerCase(Locale.ROOT);
        Set<Act> acts = EnumSet.noneOf(Act.class);
        for (Act act : values()) {
            String text = act == COMPARE ? NO_COMPARISON.matcher(plain).replaceAll(" ") : plain;
            if (act.inSql.matcher(text).find()) {
                acts.add(act);
            }
        }
        return acts;
    }

    /** What a question asks for; the longest phrase at a place counts. */
    static Set<Act> of(List<Word> words, Lexicon lexicon) {
        Set<Act> acts = EnumSet.noneOf(Act.class);
        List<String> norms = words.stream().map(Word::norm).toList();
        int at = 0;
        while (at < norms.size()) {
            int length = lexicon.cueLength(norms, at);
            lexicon.cues(String.join(" ", norms.subList(at, at + length))).forEach(cue -> add(cue, acts));
            at += Math.max(1, length);
        }
        return acts;
    }

    private static void add(Cue cue, Set<Act> acts) {
        if (cue instanceof Cue.Aggregate aggregate) {
            acts.add(of(aggregate));
        } else if (cue instanceof Cue.Rank rank) {
            acts.add(RANK);
            if (rank.about().contains("count")) {
                acts.add(COUNT);
            }
        } else if (cue instanceof Cue.Compare compare) {
            acts.add(compare.operator() == Operator.NE ? NEGATE : COMPARE);
        } else if (cue instanceof Cue.MeanValue) {
            acts.addAll(Set.of(AVERAGE, COMPARE));
        } else if (cue == Cue.Plain.NEGATE) {
            acts.add(NEGATE);
        } else if (cue == Cue.Plain.GROUP) {
            acts.add(GROUP);
        } else if (cue == Cue.Plain.DISTINCT) {
            acts.add(TELL_APART);
        }
    }

    private static Act of(Cue.Aggregate aggregate) {
        return switch (aggregate.function()) {
            case COUNT -> COUNT;
            case SUM -> ADD;
            case AVG -> AVERAGE;
            case MIN, MAX -> RANK;
        };
    }
}
