package datus.model;

import datus.message.Message;
import datus.message.SharedText;
import datus.message.ToolSchema;
import java.util.List;

/**
 * What a model is asked.
 *
 * @param instructions what stands before everything, the same from request to request as far as can be, which providers cache
 * @param messages the conversation, oldest first; each call of a tool is followed by what the tool gave
 * @param tools those it may call
 */
public record ModelRequest(SharedText instructions, List<Message> messages, List<ToolSchema> tools) {
    public ModelRequest {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
    }
}
