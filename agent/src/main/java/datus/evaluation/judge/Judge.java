package datus.evaluation.judge;

import datus.data.match.RowMatch;
import datus.evaluation.BatchAnswer;
import datus.evaluation.BatchAnswer.Status;
import datus.evaluation.judge.GoldRun.Golds;
import datus.evaluation.set.Case;
import datus.evaluation.set.GoldResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
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
        boolean isRight = answer.columns().size() == gold.columns().size()
                && new RowMatch(gold.ordered(), gold.truncated()).accepts(gold.rows(), answer.rows());
        return isRight ? Mark.CORRECT : Mark.WRONG;
    }

    private static String fingerprint(BatchAnswer answer, boolean isOrdered) {
        String rows = new RowMatch(isOrdered).fingerprint(answer.rows());
        CRC32 sum = new CRC32();
        sum.update((answer.columns().size() + "\n" + rows).getBytes(StandardCharsets.UTF_8));
        return answer.status() == Status.ANSWERED ? HexFormat.of().toHexDigits((int) sum.getValue()) : "";
    }
}
