package datus.agent;

import datus.answer.Answer;
import datus.answer.Answerer;
import datus.answer.Asking;
import datus.answer.Conversation;
import datus.answer.Question;
import datus.answer.reference.ReferencedAnswerer;
import datus.context.UsageLog;
import datus.error.DatusException;
import datus.message.SharedText;
import datus.model.Models;

/** The assistant of one notebook: the engine answers. */
public final class NotebookAssistant implements Assistant {
    private final Equipment equipment;
    private final Answerer engine;
    private final Conversations conversations;

    public NotebookAssistant(Equipment equipment) {
        this.equipment = equipment;
        this.engine = new ReferencedAnswerer(
                equipment.engine(), equipment.workspace(), equipment.context(), equipment.data());
        this.conversations = new HistoryConversations(equipment.history());
    }

    @Override
    public Answer answer(Question question, Asking asking) {
        return engine.answer(question, asking);
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
        return SharedText.schema(question.text());
    }

    @Override
    public Conversation compact(Asking asking) {
        throw DatusException.user("No language model is in use.", "%model lists those there are.");
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
