package datus.model;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import datus.message.Message;
import datus.message.Message.Asked;
import datus.message.Message.Returned;
import datus.message.Message.Said;
import datus.message.Message.Summary;
import datus.message.Share;
import datus.message.ToolCall;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides what a model gets to see: the only place where shared text becomes plain text. What another model said after it had seen
 * more than this one may is left out, since its words may tell of it.
 *
 * @param share what the model sees at most
 */
record Sender(Share share) {
    private static final String LEFT_OUT =
            "[left out: it was said by a model with which more was shared than with you]";
    private static final String NOTHING = "(nothing)";

    ChatRequest send(ModelRequest request) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(SystemMessage.from(orNothing(request.instructions().seenWith(share))));
        request.messages().forEach(message -> messages.add(seen(message)));
        return ChatRequest.builder()
                .messages(messages)
                .toolSpecifications(
                        request.tools().stream().map(ToolSchemas::specification).toList())
                .build();
    }

    private ChatMessage seen(Message message) {
        if (message instanceof Asked asked) {
            return UserMessage.from(orNothing((asked.around().seenWith(share) + "\n\n" + asked.question()).strip()));
        }
        if (message instanceof Said said) {
            return said(said);
        }
        if (message instanceof Returned returned) {
            return ToolExecutionResultMessage.builder()
                    .id(returned.call().id())
                    .toolName(returned.call().name())
                    .text(orNothing(returned.text().seenWith(share)))
                    .isError(returned.failed())
                    .build();
        }
        Summary summary = (Summary) message;
        return UserMessage.from(
                "What was said before, in short:\n" + (share.includes(summary.saw()) ? summary.text() : LEFT_OUT));
    }

    private AiMessage said(Said said) {
        boolean told = share.includes(said.saw());
        List<ToolExecutionRequest> calls =
                said.calls().stream().map(call -> call(call, told)).toList();
        String text = told || said.text().isBlank() ? said.text() : LEFT_OUT;
        AiMessage.Builder message = AiMessage.builder().toolExecutionRequests(calls);
        return text.isBlank() && !calls.isEmpty()
                ? message.build()
                : message.text(orNothing(text)).build();
    }

    /** Arguments that are no JSON object were answered as such; some providers would refuse to hear of them again. */
    private static ToolExecutionRequest call(ToolCall call, boolean told) {
        return ToolExecutionRequest.builder()
                .id(call.id())
                .name(call.name())
                .arguments(told && isObject(call.arguments()) ? call.arguments() : "{}")
                .build();
    }

    private static boolean isObject(String json) {
        try {
            return JsonParser.parseString(json).isJsonObject();
        } catch (JsonParseException malformed) {
            return false;
        }
    }

    private static String orNothing(String text) {
        return text.isBlank() ? NOTHING : text;
    }
}
