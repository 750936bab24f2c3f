package datus.agent;

import datus.message.Message;
import datus.message.Message.Returned;
import datus.message.Message.Said;
import datus.message.SharedText;
import datus.message.ToolCall;
import java.util.ArrayList;
import java.util.List;

/** Mends a conversation that was stopped: providers refuse a call of a tool without what the tool gave. */
final class Repaired {
    private static final SharedText STOPPED = SharedText.schema("Stopped before it was done.");

    private Repaired() {}

    static List<Message> of(List<Message> messages) {
        List<Message> mended = new ArrayList<>();
        List<ToolCall> open = new ArrayList<>();
        for (Message message : messages) {
            if (message instanceof Returned returned) {
                if (open.remove(returned.call())) {
                    mended.add(message);
                }
            } else {
                close(open, mended);
                mended.add(message);
                if (message instanceof Said said) {
                    open.addAll(said.calls());
                }
            }
        }
        close(open, mended);
        return mended;
    }

    private static void close(List<ToolCall> open, List<Message> mended) {
        open.forEach(call -> mended.add(new Returned(call, STOPPED, true)));
        open.clear();
    }
}
