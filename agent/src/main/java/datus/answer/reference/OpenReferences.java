package datus.answer.reference;

import datus.answer.Answer;
import datus.answer.Answerer;
import datus.answer.Asking;
import datus.answer.Question;
import datus.context.files.WorkspaceContext;
import datus.context.reference.References;
import datus.context.reference.Resolved;
import datus.data.DataSession;
import datus.data.Scope;
import datus.workspace.Workspace;
import java.util.List;

/**
 * Has another answer a question as it was typed, once it is known what its references mean: that one reads them as hints. Kept SQL
 * that is asked for alone answers by itself, and files become tables. What each was taken for is part of the evidence. Confined to the
 * execute thread.
 */
public final class OpenReferences implements Answerer {
    private final Answerer next;
    private final Workspace workspace;
    private final WorkspaceContext context;
    private final DataSession data;

    /** {@code next} knows what references mean. */
    public OpenReferences(Answerer next, Workspace workspace, WorkspaceContext context, DataSession data) {
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
        Answer answer =
                kept.isAsked() ? kept.answer(data, asking) : next.answer(question, asking.within(scope(meant, asking)));
        return answer.supportedBy(Resolving.evidence(meant));
    }

    private Scope scope(List<Resolved> meant, Asking asking) {
        boolean readsFiles = meant.stream().anyMatch(Resolved.DataFile.class::isInstance);
        return readsFiles ? new Narrowing(data, asking.control()).of(asking.scope(), meant) : asking.scope();
    }
}
