package datus.evaluation.judge;

import datus.evaluation.Answerers;
import datus.evaluation.Batch;
import datus.evaluation.BatchQuestion;
import datus.evaluation.KnownLore;
import datus.evaluation.Setting;
import datus.evaluation.set.Case;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Asks the questions of a set and judges the answers; what is compared with is found out once, however often they are asked. */
public final class Examination {
    private final String name;
    private final Setting setting;
    private final Consumer<Judged> progress;
    private final Map<String, Case> cases = new LinkedHashMap<>();
    private final Judge judge;

    /**
     * Of these questions.
     *
     * @param progress told of each answer, as often as a question is asked
     */
    public Examination(String name, Setting setting, List<Case> cases, Consumer<Judged> progress) {
        this.name = name;
        this.setting = setting;
        this.progress = progress;
        cases.forEach(each -> this.cases.put(each.question().id(), each));
        this.judge = new Judge(new GoldRun(setting).of(cases));
    }

    /** Asks all of them, knowing what the setting says. */
    public Evaluation of(Answerers answerers) {
        return of(answerers, setting.known());
    }

    /** Asks all of them, knowing something else. */
    public Evaluation of(Answerers answerers, KnownLore known) {
        List<BatchQuestion> questions =
                cases.values().stream().map(Case::question).toList();
        Map<String, Judged> judged = new HashMap<>();
        new Batch(setting.knowing(known), answerers).ask(questions, (question, answer) -> {
            Judged each = judge.of(Objects.requireNonNull(cases.get(question.id())), answer);
            judged.put(question.id(), each);
            progress.accept(each);
        });
        List<Judged> inOrder = new ArrayList<>();
        questions.forEach(question -> inOrder.add(Objects.requireNonNull(judged.get(question.id()))));
        return new Evaluation(name, setting.asOf().toString(), inOrder);
    }
}
