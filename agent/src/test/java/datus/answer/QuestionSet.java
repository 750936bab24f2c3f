package datus.answer;

import datus.answer.Answer.Answered;
import datus.answer.Answer.Clarify;
import datus.data.RowLookup;
import datus.data.Scope;
import datus.error.DatusException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Questions in Chinese with their SQL, and what comes of asking them. */
record QuestionSet(List<Case> cases) {

    /** A question; any of the statements is right. */
    record Case(int id, String database, String question, List<String> gold) {
        boolean heldOut() {
            return id % 5 == 0;
        }
    }

    enum Outcome {
        CORRECT,
        WRONG,
        CLARIFIED,
        DECLINED
    }

    static String resource(String name) {
        try (InputStream stream =
                Objects.requireNonNull(QuestionSet.class.getResourceAsStream("chinese/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static QuestionSet read() {
        List<Case> cases = new ArrayList<>();
        for (String block : resource("questions.txt").split("\n\n", -1)) {
            if (!block.startsWith("#")) {
                String[] lines = block.strip().split("\n", 2);
                String[] head = lines[0].split(" ", 3);
                cases.add(new Case(Integer.parseInt(head[0]), head[1], head[2], List.of(lines[1].split("\nor\n", -1))));
            }
        }
        return new QuestionSet(cases);
    }

    /** What the engine makes of a question, by the rows of its answer; SQL that does not run is wrong. */
    static Outcome outcome(Case asked, AskedDatabase database) {
        try {
            return outcome(asked, database, database.ask(asked.question(), Map.of()));
        } catch (DatusException failed) {
            return Outcome.WRONG;
        }
    }

    private static Outcome outcome(Case asked, AskedDatabase database, Answer answer) {
        if (!(answer instanceof Answered answered)) {
            return answer instanceof Clarify ? Outcome.CLARIFIED : Outcome.DECLINED;
        }
        boolean ordered =
                answered.sql().text().contains("LIMIT") || asked.question().matches(".*(降序|从大到小|从高到低).*");
        List<String> own = rows(answered.sql().text(), database, ordered);
        return asked.gold().stream()
                        .anyMatch(gold -> rows(gold, database, ordered).equals(own))
                ? Outcome.CORRECT
                : Outcome.WRONG;
    }

    /** The rows of a statement, numbers to nine digits; sorted unless their order counts. */
    static List<String> rows(String sql, AskedDatabase database, boolean ordered) {
        RowLookup lookup = RowLookup.composed(database.data(), Scope.all("own"));
        List<String> rows = lookup.rows(sql).stream()
                .map(row -> row.stream().map(QuestionSet::text).collect(Collectors.joining("|")))
                .toList();
        return ordered ? rows : rows.stream().sorted().toList();
    }

    private static String text(Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString())
                    .round(new MathContext(9))
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return String.valueOf(value).replace("T00:00", "").replace(" 00:00:00.0", "");
    }

    /** As in "83 correct, 2 wrong, 1 clarified, 14 declined of 100". */
    static String numbers(List<Outcome> outcomes) {
        return Arrays.stream(Outcome.values())
                        .map(kind -> outcomes.stream().filter(kind::equals).count() + " "
                                + kind.name().toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining(", "))
                + " of " + outcomes.size();
    }
}
