package datus.agent;

import datus.answer.AgentEvent;
import datus.data.Control;
import datus.message.Message;
import datus.message.Message.Asked;
import datus.message.Message.Said;
import datus.message.Message.Summary;
import datus.message.SharedText;
import datus.model.ModelFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Keeps a conversation within the window of the model that goes on with it: what lies behind is put in short before it is too much.
 *
 * @param instructions what stands before the conversation
 */
record Room(
        Supplier<PaidModel> summariser,
        ModelFacts model,
        SharedText instructions,
        Control control,
        Consumer<AgentEvent> teller) {
    /** Of the window, what the model may have before it as it was while the rest is put in short. */
    private static final int PART = 4;

    /** A question is asked, behind what was said before. */
    void ask(Asked asked, Transcript transcript) {
        List<Message> all = new ArrayList<>(transcript.messages());
        all.add(asked);
        if (all.size() > 1 && Compaction.isDue(all, instructions, model)) {
            transcript.shorten(summary(transcript.messages()), List.of());
        }
        transcript.add(asked);
    }

    /** In the middle of a question: that stays, and what tools gave last, which the model has not seen yet, if it is not too much itself. */
    void make(Transcript transcript) {
        List<Message> all = transcript.messages();
        if (!Compaction.isDue(all, instructions, model)) {
            return;
        }
        int asked = last(all, Asked.class::isInstance);
        List<Message> latest = latest(all, asked);
        List<Message> behind = new ArrayList<>(all.subList(0, asked));
        behind.addAll(all.subList(asked + 1, all.size() - latest.size()));
        if (!behind.stream().allMatch(Summary.class::isInstance)) {
            List<Message> kept = new ArrayList<>(List.of(all.get(asked)));
            kept.addAll(latest);
            transcript.shorten(summary(behind), kept);
        }
    }

    private List<Message> latest(List<Message> all, int asked) {
        int said = last(all, Said.class::isInstance);
        List<Message> latest = said < asked ? List.of() : all.subList(said, all.size());
        return Seen.tokens(model.share(), latest) > model.window() / PART ? List.of() : latest;
    }

    private static int last(List<Message> all, Predicate<Message> which) {
        int at = all.size() - 1;
        while (at >= 0 && !which.test(all.get(at))) {
            at--;
        }
        return at;
    }

    private Summary summary(List<Message> behind) {
        return new Compaction(summariser.get(), teller).ofAnyhow(behind, model, control);
    }
}
