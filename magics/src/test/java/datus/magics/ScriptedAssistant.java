package datus.magics;

import datus.agent.Assistant;
import datus.agent.Conversations;
import datus.agent.Rewording;
import datus.answer.Answer;
import datus.answer.Answerer;
import datus.answer.Asking;
import datus.answer.Conversation;
import datus.answer.Question;
import datus.context.UsageLog;
import datus.message.SharedText;
import datus.model.LanguageModel;
import datus.model.Models;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** An assistant that answers by a script first, and then as it usually does. */
final class ScriptedAssistant implements Assistant {
    private final Assistant usual;
    private final Queue<Answerer> script = new ArrayDeque<>();

    ScriptedAssistant(Assistant usual) {
        this.usual = usual;
    }

    void then(Answerer answer) {
        script.add(answer);
    }

    @Override
    public Answer answer(Question question, Asking asking) {
        return script.isEmpty()
                ? usual.answer(question, asking)
                : script.remove().answer(question, asking);
    }

    @Override
    public Models models() {
        return usual.models();
    }

    @Override
    public UsageLog usage() {
        return usual.usage();
    }

    @Override
    public SharedText prompt(Question question, Asking asking) {
        return usual.prompt(question, asking);
    }

    @Override
    public Conversation compact(Asking asking) {
        return usual.compact(asking);
    }

    @Override
    public Optional<String> spent() {
        return usual.spent();
    }

    @Override
    public String tried(LanguageModel model, Asking asking) {
        return usual.tried(model, asking);
    }

    @Override
    public Rewording rewording() {
        return usual.rewording();
    }

    @Override
    public Conversations conversations() {
        return usual.conversations();
    }

    @Override
    public void close() {
        usual.close();
    }
}
