package datus.agent;

import datus.answer.AgentEvent;
import datus.answer.Asking;
import datus.error.DatusException;
import datus.message.Message.Returned;
import datus.message.Message.Said;
import datus.message.Share;
import datus.message.SharedText;
import datus.message.ToolCall;
import datus.model.ModelReply;
import datus.model.ModelRequest;
import datus.tool.ToolResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks a model, uses the tools it wants, and asks again, until it wants none, or a bound is reached. */
final class AgentLoop {
    private static final int MENDED = 3;

    private final PaidModel model;
    private final AgentTools tools;
    private final TurnBudget budget;
    private final Asking asking;
    private final Room room;
    private final List<UsedTool> used = new ArrayList<>();
    private ReplyText heard = ReplyText.unheard();
    private String words = "";

    AgentLoop(PaidModel model, AgentTools tools, TurnBudget budget, Asking asking, Room room) {
        this.model = model;
        this.tools = tools;
        this.budget = budget;
        this.asking = asking;
        this.room = room;
    }

    /** Goes on with a conversation until the model has said what it wants to say. */
    Ending run(SharedText instructions, Transcript transcript) {
        try {
            return converse(instructions, transcript);
        } catch (DatusException e) {
            asking.control().check();
            Optional<String> bound = budget.reached();
            if (bound.isEmpty()) {
                throw e;
            }
            return broken(bound.get(), transcript);
        }
    }

    /** What came of a reply that was stopped is kept. */
    private Ending broken(String bound, Transcript transcript) {
        if (!heard.text().isBlank()) {
            words = heard.text();
            transcript.add(new Said(words, List.of(), transcript.seenWith(share())));
        }
        return new Ending(words, used, Optional.of("Stopped after " + bound + "."));
    }

    private Ending converse(SharedText instructions, Transcript transcript) {
        int failures = 0;
        while (failures <= MENDED && budget.reached().isEmpty()) {
            budget.control().check();
            ModelReply reply = ask(instructions, transcript);
            if (reply.calls().isEmpty()) {
                return Ending.of(reply, used);
            }
            failures = use(reply.calls(), transcript) ? 0 : failures + 1;
        }
        String why = budget.reached()
                .map(bound -> "Stopped after " + bound + ".")
                .orElse("Stopped: the model called its tools wrongly " + failures + " times in a row.");
        return new Ending(words, used, Optional.of(why));
    }

    private ModelReply ask(SharedText instructions, Transcript transcript) {
        room.make(transcript);
        Share saw = transcript.seenWith(share());
        ModelRequest request = new ModelRequest(instructions, transcript.messages(), tools.schemas());
        heard = new ReplyText(asking::tell, budget::streamed);
        PaidModel.Paid paid = model.reply(request, heard, budget.control(), budget.counting(asking::tell));
        budget.replied();
        heard = ReplyText.unheard();
        words = paid.reply().text();
        transcript.add(new Said(words, paid.reply().calls(), saw));
        return paid.reply();
    }

    private Share share() {
        return model.model().facts().share();
    }

    /** Whether one of them worked. */
    private boolean use(List<ToolCall> calls, Transcript transcript) {
        boolean worked = false;
        for (ToolCall call : calls) {
            asking.tell(new AgentEvent.Calling(call));
            long start = System.nanoTime();
            ToolResult result = tools.run(call);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            transcript.add(new Returned(call, result.text(), result.failed()));
            asking.tell(new AgentEvent.Called(call, result.said(), result.failed(), took));
            used.add(new UsedTool(call, result));
            budget.control().check();
            worked |= !result.failed();
        }
        return worked;
    }
}
