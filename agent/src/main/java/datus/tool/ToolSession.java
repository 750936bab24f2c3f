package datus.tool;

import datus.answer.Answerer;
import datus.answer.Asking;
import datus.answer.Question;
import datus.context.files.WorkspaceContext;
import datus.data.DataSession;
import datus.data.Scope;
import datus.workspace.AgentConfig.Profile;
import datus.workspace.Workspace;

/**
 * Within what tools work, for one question.
 *
 * @param asking scope, control, listener and person
 * @param engine answers with no language model
 * @param profile what may be changed
 * @param todos what the model has set itself to do
 */
public record ToolSession(
        Workspace workspace,
        DataSession data,
        WorkspaceContext context,
        Question question,
        Asking asking,
        Answerer engine,
        Profile profile,
        TodoList todos) {

    public Scope scope() {
        return asking.scope();
    }
}
