package datus.agent;

import datus.agent.prompt.PromptWriter;
import datus.agent.prompt.Surroundings;
import datus.answer.Answer;
import datus.answer.Answerer;
import datus.answer.Asking;
import datus.answer.Question;
import datus.message.Message.Asked;
import datus.message.SharedText;
import datus.model.ModelFacts;
import datus.tool.TodoList;
import datus.tool.ToolSession;
import datus.tool.Toolbox;
import datus.workspace.AgentConfig;
import java.util.function.Supplier;

/** Answers with a language model that looks things up and runs SQL. Confined to the execute thread. */
final class AgentAnswerer implements Answerer {
    private final Equipment equipment;
    private final PaidModel model;
    private final Supplier<PaidModel> summariser;
    private final PromptWriter prompts;
    private final Toolbox installed;

    AgentAnswerer(
            Equipment equipment,
            PaidModel model,
            Supplier<PaidModel> summariser,
            PromptWriter prompts,
            Toolbox installed) {
        this.equipment = equipment;
        this.model = model;
        this.summariser = summariser;
        this.prompts = prompts;
        this.installed = installed;
    }

    @Override
    public Answer answer(Question question, Asking asking) {
        AgentConfig config = equipment.workspace().config().agent();
        try (TurnBudget budget = new TurnBudget(config.turn(), asking.control())) {
            Asking bounded = bounded(asking, budget);
            SharedText instructions = prompts.instructions(asking);
            Surroundings around = prompts.around(question, asking, facts().window());
            Room room = new Room(summariser, facts(), instructions, budget.control(), budget.counting(bounded::tell));
            Transcript transcript = new Transcript(Exchanges.messages(asking.conversation()), bounded::tell);
            room.ask(new Asked(question.text(), around.text()), transcript);
            AgentLoop loop = new AgentLoop(model, tools(question, bounded), budget, asking, room);
            Ending ending = loop.run(instructions, transcript);
            Standing standing = new Standing(equipment.context(), asking.scope());
            Answer answer = new Conclusion(around.known(), standing::of)
                    .answer(ending, asking.wish().form());
            return answer instanceof Answer.Drafted draft
                    ? new DraftCheck(equipment.data(), bounded).checked(draft)
                    : answer;
        }
    }

    private AgentTools tools(Question question, Asking bounded) {
        ToolSession session = new ToolSession(
                equipment.workspace(),
                equipment.data(),
                equipment.context(),
                question,
                bounded,
                equipment.engine(),
                equipment.workspace().config().agent().profile(),
                new TodoList());
        return new AgentTools(installed.with(equipment.tools().apply(bounded)), session);
    }

    /** The time of a question is its own: it ends with it, and does not run while a person is waited for. */
    private static Asking bounded(Asking asking, TurnBudget budget) {
        return new Asking(
                asking.scope(),
                asking.conversation(),
                budget.control(),
                asking.listener(),
                budget.unhurried(asking.person()),
                asking.wish());
    }

    private ModelFacts facts() {
        return model.model().facts();
    }
}
