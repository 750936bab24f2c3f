package datus.agent;

import datus.agent.prompt.PromptWriter;
import datus.answer.Answer;
import datus.answer.Answer.Declined;
import datus.answer.Answer.Evidence;
import datus.answer.Answer.Told;
import datus.answer.Answerer;
import datus.answer.Asking;
import datus.answer.Conversation;
import datus.answer.Conversation.Exchange;
import datus.answer.Question;
import datus.answer.reference.OpenReferences;
import datus.answer.reference.ReferencedAnswerer;
import datus.context.UsageLog;
import datus.error.DatusException;
import datus.message.Message;
import datus.message.SharedText;
import datus.model.LanguageModel;
import datus.model.ModelRequest;
import datus.model.Models;
import datus.tool.Toolbox;
import datus.workspace.DatusConfig;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The assistant of one notebook: a model answers while one is in use and there is money for it, else the engine alone. */
public final class NotebookAssistant implements Assistant {
    private static final ModelRequest LEAST = new ModelRequest(
            SharedText.schema("Answer with one word."),
            List.of(new Message.Asked("Say: ready", SharedText.empty())),
            List.of());

    private final Equipment equipment;
    private final Answerer engine;
    private final Conversations conversations;
    private final PromptWriter prompts;
    private final Ledger ledger;
    private final DayBudget day;

    public NotebookAssistant(Equipment equipment) {
        DatusConfig config = equipment.workspace().config();
        this.equipment = equipment;
        this.engine = new ReferencedAnswerer(
                equipment.engine(), equipment.workspace(), equipment.context(), equipment.data());
        this.conversations = new HistoryConversations(equipment.history());
        this.prompts = new PromptWriter(equipment.workspace(), equipment.data(), equipment.context());
        this.ledger =
                new Ledger(equipment.usage(), new Payer(equipment.context().by(), Optional.empty()), equipment.clock());
        this.day = new DayBudget(
                equipment.usage(), config.agent().day(), config.calendar().timeZone(), equipment.clock());
    }

    @Override
    public Answer answer(Question question, Asking asking) {
        Optional<LanguageModel> model = model(asking);
        if (model.isEmpty()) {
            return engine.answer(question, asking);
        }
        Optional<String> spent = spent();
        return spent.isPresent()
                ? limited(engine.answer(question, asking), spent.get() + ", answered without a model")
                : withModel(model.get()).answer(question, asking);
    }

    private Optional<LanguageModel> model(Asking asking) {
        if (asking.wish().withoutModel()) {
            return Optional.empty();
        }
        Optional<String> named = asking.wish().model();
        return named.isPresent() ? named.map(models()::named) : models().chat();
    }

    private Answerer withModel(LanguageModel model) {
        Answerer agent = new AgentAnswerer(
                equipment, new PaidModel(model, "chat", ledger), () -> summariser(model), prompts, Toolbox.installed());
        return new OpenReferences(agent, equipment.workspace(), equipment.context(), equipment.data());
    }

    private PaidModel summariser(LanguageModel otherwise) {
        return new PaidModel(models().summarise().orElse(otherwise), "summarise", ledger);
    }

    private static Answer limited(Answer answer, String why) {
        return answer instanceof Declined declined
                ? new Declined(declined.words(), declined.nearest(), declined.why() + " (" + why + ")")
                : answer.supportedBy(List.of(new Evidence("", why)));
    }

    @Override
    public Models models() {
        return equipment.models();
    }

    @Override
    public UsageLog usage() {
        return equipment.usage();
    }

    @Override
    public SharedText prompt(Question question, Asking asking) {
        long window = model(asking).map(model -> model.facts().window()).orElse(Long.MAX_VALUE);
        return prompts.instructions(asking)
                .and(SharedText.schema("\n"))
                .and(prompts.around(question, asking, window).text())
                .and(SharedText.schema("\n" + question.text()));
    }

    @Override
    public Conversation compact(Asking asking) {
        LanguageModel model = model(asking).orElseThrow(NotebookAssistant::noModel);
        Transcript said = new Transcript(Exchanges.messages(asking.conversation()), event -> {});
        if (said.messages().isEmpty()) {
            throw DatusException.user("Nothing was said yet.", "Ask something first: /how many customers");
        }
        Message.Summary summary = new Compaction(summariser(model), asking::tell).of(said.messages(), asking.control());
        LocalDate today = LocalDate.now(equipment
                .clock()
                .withZone(equipment.workspace().config().calendar().timeZone()));
        return asking.conversation()
                .and(new Exchange(
                        new Question("%compact", today, 0, Map.of()),
                        new Told(summary.text(), List.of()),
                        List.of(summary)));
    }

    private static DatusException noModel() {
        return DatusException.user("No language model is in use.", "%model lists those there are.");
    }

    @Override
    public Optional<String> spent() {
        return day.spent(ledger.payer());
    }

    @Override
    public String tried(LanguageModel model, Asking asking) {
        return new PaidModel(model, "test", ledger)
                .reply(LEAST, ReplyText.unheard(), asking.control(), asking::tell)
                .reply()
                .text()
                .strip();
    }

    @Override
    public Rewording rewording() {
        return new Rewording(
                models().summarise(),
                ledger,
                spent(),
                equipment.workspace().config().privateColumns());
    }

    @Override
    public Conversations conversations() {
        return conversations;
    }

    @Override
    public void close() {
        equipment.usage().close();
    }
}
