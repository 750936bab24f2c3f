package datus.agent;

import datus.answer.Answerer;
import datus.answer.Asking;
import datus.context.History;
import datus.context.UsageLog;
import datus.context.files.WorkspaceContext;
import datus.data.DataSession;
import datus.model.Models;
import datus.tool.Tool;
import datus.workspace.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/**
 * What an assistant works with; all of it belongs to its notebook, which closes it, but for the usage, which the assistant closes.
 *
 * @param usage where each reply of a model is put down
 * @param engine answers with no language model, and knows nothing of references
 * @param tools those beside the installed ones, such as those of other servers; told of each question before it is asked
 */
public record Equipment(
        Workspace workspace,
        DataSession data,
        WorkspaceContext context,
        History history,
        UsageLog usage,
        Models models,
        Answerer engine,
        Function<Asking, List<Tool>> tools,
        Clock clock) {}
