package datus.answer.reference;

import datus.answer.Answer;
import datus.answer.Answer.Answered;
import datus.answer.Answer.Declined;
import datus.answer.Answerer;
import datus.answer.Asking;
import datus.answer.Question;
import datus.context.files.WorkspaceContext;
import datus.context.reference.Reference;
import datus.context.reference.References;
import datus.context.reference.Resolved;
import datus.data.DataSession;
import datus.workspace.Workspace;
import java.util.List;

/**
 * Takes the references of a question exactly as they are meant and has another answer the rest: tables and subjects narrow the
 * scope, a file becomes a table, kept SQL answers by itself. What each was taken for is part of the evidence. Confined to the
 * execute thread.
 */
public final class ReferencedAnswerer implements Answerer {
    private final Answerer next;
    private final Workspace workspace;
    private final WorkspaceContext context;
    private final DataSession data;

    /** {@code next} answers what is left of a question. */
    public ReferencedAnswerer(Answerer next, Workspace workspace, WorkspaceContext context, DataSession data) {
        this.next = next;
        this.workspace = workspace;
        this.context = context;
        this.data = data;
    }

    @Override
    public Answer answer(Question question, Asking asking) {
        References references = References.in(question.text());
        if (references.isEmpty()) {
            return next.answer(question, asking);
        }
        List<Resolved> meant = new Resolving(workspace, context, data).of(references, asking.scope());
        KeptSql kept = new KeptSql(question, meant, references);
        Answer answer = kept.isAsked() ? kept.answer(data, asking) : ask(references, question, meant, asking);
        return answer.supportedBy(Resolving.evidence(meant));
    }

    private Answer ask(References references, Question question, List<Resolved> meant, Asking asking) {
        Question named = question.of(metrics(meant));
        Answer answer =
                ask(references, named, asking.within(new Narrowing(data, asking.control()).of(asking.scope(), meant)));
        return answer instanceof Declined && !named.metrics().isEmpty() ? unfit(references) : answer;
    }

    private static List<String> metrics(List<Resolved> meant) {
        return meant.stream()
                .filter(resolved -> isSaid(resolved.reference()) && resolved instanceof Resolved.Item)
                .map(resolved -> ((Resolved.Item) resolved).entry().id().name())
                .toList();
    }

    /** Whoever names a metric wants what it defines, not something composed of words like its name. */
    private static Declined unfit(References references) {
        List<String> named = references.list().stream()
                .filter(ReferencedAnswerer::isSaid)
                .map(Reference::toString)
                .toList();
        return new Declined(
                named,
                List.of(),
                "The rest of the question does not fit " + String.join(", ", named)
                        + ". %metric says what it can be taken by.");
    }

    /**
     * A reference is part of the sentence ("how many @table orders") or a hint beside it ("revenue per year @table orders"); nobody
     * can tell which but by the one that makes sense.
     */
    private Answer ask(References references, Question question, Asking asking) {
        String beside = references.replaced(reference -> isSaid(reference) ? reference.name() : "");
        String within = references.replaced(ReferencedAnswerer::said);
        Answer answer = next.answer(question.withText(within), asking);
        boolean tryAgain = !(answer instanceof Answered) && !beside.isBlank() && !beside.equals(within);
        if (!tryAgain) {
            return answer;
        }
        Answer other = next.answer(question.withText(beside), asking);
        return other instanceof Answered ? other : answer;
    }

    /** A metric is what is asked for, never a hint. */
    private static boolean isSaid(Reference reference) {
        return reference.kind() == Reference.Kind.METRIC;
    }

    /** A file is called without folder and ending, as its table is; subjects and SQL are no part of a sentence. */
    private static String said(Reference reference) {
        return switch (reference.kind()) {
            case TABLE, METRIC -> reference.name();
            case FILE -> Narrowing.table(reference.name());
            case SQL, SUBJECT -> "";
        };
    }
}
