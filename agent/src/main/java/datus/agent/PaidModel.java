package datus.agent;

import datus.answer.AgentEvent;
import datus.answer.AgentEvent.Cost;
import datus.data.Control;
import datus.model.LanguageModel;
import datus.model.ModelFacts;
import datus.model.ModelReply;
import datus.model.ModelRequest;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A model that is asked on somebody's account: what is sent where is told before, what it cost after.
 *
 * @param purpose as in chat or summarise
 */
record PaidModel(LanguageModel model, String purpose, Ledger ledger) {

    /** A whole reply, and what it cost. */
    record Paid(ModelReply reply, Optional<Cost> cost) {}

    Paid reply(ModelRequest request, LanguageModel.Listener listener, Control control, Consumer<AgentEvent> teller) {
        ModelFacts facts = model.facts();
        teller.accept(new AgentEvent.Sending(facts.name(), facts.host(), facts.share()));
        ModelReply reply = model.reply(request, listener, control);
        Optional<Cost> cost = ledger.add(facts, purpose, reply.usage());
        teller.accept(new AgentEvent.Used(facts.name(), reply.usage(), cost));
        return new Paid(reply, cost);
    }
}
