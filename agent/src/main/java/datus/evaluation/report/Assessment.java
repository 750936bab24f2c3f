package datus.evaluation.report;

import datus.error.DatusException;
import datus.evaluation.Answerers;
import datus.evaluation.KnownLore;
import datus.evaluation.Setting;
import datus.evaluation.judge.Ablation;
import datus.evaluation.judge.Comparison;
import datus.evaluation.judge.Evaluation;
import datus.evaluation.judge.Examination;
import datus.evaluation.judge.Judged;
import datus.evaluation.judge.LearningCurve;
import datus.evaluation.judge.LearningCurve.Point;
import datus.evaluation.set.Case;
import datus.evaluation.set.QuestionSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is to be found out with a set of questions.
 *
 * @param role asks only those that play it; empty means all, and with a curve the probes
 * @param earlier what to compare with
 * @param curve whether seeds are to be learned step by step
 * @param variants other answerers to ask the same, by name; empty for none
 */
public record Assessment(
        QuestionSet set,
        Optional<String> role,
        Optional<Evaluation> earlier,
        boolean curve,
        Map<String, Answerers> variants) {
    private static final String PROBE = "probe";

    /** Asks, and judges what comes. */
    public Report of(Answerers answerers, Setting setting, Consumer<Judged> progress) {
        Examination examination = new Examination(set.name(), setting, asked(), progress);
        LearningCurve learning = new LearningCurve(set.cases(), setting.known());
        List<Point> points = curve ? learning.of(examination, answerers) : List.of();
        KnownLore known = curve ? learning.learned() : setting.known();
        Evaluation run = points.isEmpty()
                ? examination.of(answerers, known)
                : points.get(points.size() - 1).run();
        return new Report(
                run,
                earlier.map(before -> Comparison.of(before, run)),
                points,
                new Ablation(variants).of(examination, known));
    }

    private List<Case> asked() {
        Optional<String> only = curve ? role.or(() -> Optional.of(PROBE)) : role;
        List<Case> cases = set.cases().stream()
                .filter(each -> only.filter(wanted -> !each.plays(wanted)).isEmpty())
                .toList();
        if (cases.isEmpty()) {
            throw DatusException.user(
                    "The set " + set.name() + " has no question"
                            + only.map(wanted -> " with " + Case.ROLE + " \"" + wanted + "\"")
                                    .orElse("") + ".",
                    "Leave out --role and --curve, or add questions.");
        }
        return cases;
    }
}
