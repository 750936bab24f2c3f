package datus.evaluation.judge;

import datus.evaluation.BatchAnswer;
import datus.evaluation.BatchAnswer.Status;
import datus.evaluation.judge.GoldRun.Golds;
import datus.evaluation.set.Case;
import datus.evaluation.set.GoldResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Says what an answer is worth, by its rows alone. */
record Judge(Golds golds) {

    Judged of(Case asked, BatchAnswer answer) {
        GoldResult gold = golds.results().get(answer.id());
        String missing = golds.why().getOrDefault(answer.id(), "");
        return new Judged(
                answer.id(),
                asked.question().db(),
                asked.question().question(),
                asked.tags(),
                asked.gold().sql(),
                mark(answer, gold),
                answer.sql(),
                answer.badge(),
                answer.confidence(),
                gold == null ? missing : answer.why(),
                answer.ms(),
                Shown.of(answer.columns(), answer.rows()),
                gold == null ? Shown.none() : Shown.of(gold.columns(), gold.rows()),
                fingerprint(answer, gold != null && gold.ordered()));
    }

    private static Mark mark(BatchAnswer answer, @Nullable GoldResult gold) {
        if (gold == null) {
            return Mark.UNJUDGED;
        }
        if (answer.status() != Status.ANSWERED) {
            return answer.status() == Status.CLARIFIED ? Mark.CLARIFIED : Mark.DECLINED;
        }
        return new StrictMatch(gold).accepts(answer.columns().size(), answer.rows()) ? Mark.CORRECT : Mark.WRONG;
    }

    private static String fingerprint(BatchAnswer answer, boolean isOrdered) {
        Stream<String> rows = StrictMatch.cells(answer.rows()).stream().map(Judge::rounded);
        List<String> lines = (isOrdered ? rows : rows.sorted()).toList();
        CRC32 sum = new CRC32();
        sum.update((answer.columns().size() + "\n" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8));
        return answer.status() == Status.ANSWERED ? HexFormat.of().toHexDigits((int) sum.getValue()) : "";
    }

    private static String rounded(List<Cell> row) {
        return row.stream().map(Cell::rounded).collect(Collectors.joining("\u0000"));
    }
}
