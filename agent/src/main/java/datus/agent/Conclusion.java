package datus.agent;

import datus.answer.Answer;
import datus.answer.Answer.Badge;
import datus.answer.Answer.Evidence;
import datus.answer.Trust;
import datus.answer.Wish;
import datus.context.Entry;
import datus.data.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes an answer of what a model ended with.
 *
 * @param known the entries that it was told of
 * @param standing how far a statement that ran can be relied on
 */
record Conclusion(List<Entry> known, Function<UsedTool, Badge> standing) {
    private static final Pattern SQL_BLOCK = Pattern.compile("```sql\\s*\\n(.*?)\\n?```", Pattern.DOTALL);
    private static final Pattern STEP =
            Pattern.compile("(?m)^\\s*\\d+[.)]\\s+(.+(?:\\n(?!\\s*\\d+[.)]\\s)(?!\\s*$).+)*)");

    Answer answer(Ending ending, Wish.Form form) {
        return switch (form) {
            case RESULT -> result(ending);
            case SQL -> draft(ending);
            case PLAN -> plan(ending);
        };
    }

    private Answer result(Ending ending) {
        Optional<UsedTool> last = ending.lastRows();
        if (last.isEmpty()) {
            return told(ending);
        }
        UsedTool ran = last.get();
        return new Answer.Answered(
                ran.result().sql().orElseThrow(),
                ran.result().rows().orElseThrow(),
                ending.words(),
                evidence(ending),
                Trust.of(standing.apply(ran), 0),
                Optional.empty());
    }

    private Answer told(Ending ending) {
        return new Answer.Told(ending.words(), evidence(ending));
    }

    private Answer draft(Ending ending) {
        Optional<MatchResult> block = SQL_BLOCK.matcher(ending.text()).results().reduce((earlier, later) -> later);
        if (block.isEmpty() || block.get().group(1).isBlank()) {
            return told(ending);
        }
        Sql sql = new Sql(block.get().group(1));
        String words = ending.words().replace(block.get().group(), "").strip();
        return new Answer.Drafted(sql, words, evidence(ending));
    }

    private Answer plan(Ending ending) {
        Matcher matcher = STEP.matcher(ending.text());
        List<String> steps = matcher.results()
                .map(step -> step.group(1).replaceAll("\\s*\\n\\s*", " ").strip())
                .toList();
        return steps.isEmpty() ? told(ending) : new Answer.Planned(steps);
    }

    /** The tools that worked, then the entries that the model says it relied on. */
    private List<Evidence> evidence(Ending ending) {
        List<Evidence> evidence = new ArrayList<>();
        ending.tools().stream()
                .filter(tool -> !tool.result().failed())
                .map(tool -> new Evidence(tool.call().name(), tool.result().said()))
                .distinct()
                .forEach(evidence::add);
        known.stream()
                .filter(entry -> ending.text().contains("[" + entry.id() + "]"))
                .map(entry -> new Evidence(entry.id().toString(), trust(entry)))
                .forEach(evidence::add);
        return evidence;
    }

    private static String trust(Entry entry) {
        String by = entry.provenance().by();
        return entry.state().name().toLowerCase(Locale.ROOT)
                + (by.isEmpty() ? "" : " by " + by)
                + entry.stale().map(why -> "; stale: " + why).orElse("");
    }
}
