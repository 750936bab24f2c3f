package datus.agent;

import datus.agent.prompt.PromptWriter;
import datus.agent.prompt.Surroundings;
import datus.answer.Answer;
import datus.answer.Answerer;
import datus.answer.Asking;
import datus.answer.Question;
import datus.message.Message;
import datus.message.Message.Asked;
import datus.message.SharedText;
import datus.model.ModelFacts;
import datus.tool.TodoList;
import datus.tool.ToolSession;
import datus.tool.Toolbox;
import datus.workspace.AgentConfig;
import java.util.ArrayList;
import java.util.List;
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
            Asking bounded = asking.within(budget.control());
            SharedText instructions = prompts.instructions(asking);
            Surroundings around = prompts.around(question, asking, facts().window());
            Transcript transcript = transcript(new Asked(question.text(), around.text()), instructions, bounded);
            AgentLoop loop = new AgentLoop(model, tools(question, bounded), budget, asking);
            Ending ending = loop.run(instructions, transcript);
            Standing standing = new Standing(equipment.context(), asking.scope());
            return new Conclusion(around.known(), standing::of)
                    .answer(ending, asking.wish().form());
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

    /** What was said before, in short where it would not fit, and what is asked now. */
    private Transcript transcript(Asked asked, SharedText instructions, Asking bounded) {
        Transcript transcript = new Transcript(Exchanges.messages(bounded.conversation()), bounded::tell);
        List<Message> all = new ArrayList<>(transcript.messages());
        all.add(asked);
        if (!transcript.messages().isEmpty() && Compaction.isDue(all, instructions, facts())) {
            Compaction compaction = new Compaction(summariser.get(), bounded::tell);
            transcript.shorten(compaction.ofAnyhow(transcript.messages(), facts(), bounded.control()));
        }
        transcript.add(asked);
        return transcript;
    }

    private ModelFacts facts() {
        return model.model().facts();
    }
}
