package datus.jupyter;

import com.google.gson.JsonObject;

/** What a client says, its fields checked. */
public sealed interface ClientMessage
        permits About.ConnectRequest,
                About.Request,
                ClientMessage.Unknown,
                Comm.InfoRequest,
                Comm.Late,
                Comm.Open,
                Complete.Request,
                Execute.Request,
                History.Request,
                Input.Reply,
                Inspect.Request,
                IsComplete.Request,
                Lifecycle.InterruptRequest,
                Lifecycle.ShutdownRequest {

    void tell(Handler handler);

    /** Does what each message asks for. */
    interface Handler {
        void execute(Execute.Request request);

        void complete(Complete.Request request);

        void inspect(Inspect.Request request);

        void isComplete(IsComplete.Request request);

        void history(History.Request request);

        void about(About.Request request);

        void connect(About.ConnectRequest request);

        void commInfo(Comm.InfoRequest request);

        void commOpen(Comm.Open open);

        void commLate(Comm.Late late);

        void interrupt(Lifecycle.InterruptRequest request);

        void shutdown(Lifecycle.ShutdownRequest request);

        void input(Input.Reply reply);

        void unknown(Unknown message);
    }

    /** A message of a type that is not known here. */
    record Unknown(String type) implements ClientMessage {
        @Override
        public void tell(Handler handler) {
            handler.unknown(this);
        }
    }

    /**
     * Reads the content of a message.
     *
     * @throws MalformedMessageException if a field is missing or of the wrong kind
     */
    static ClientMessage read(String type, JsonObject content) {
        Fields fields = new Fields(content);
        return switch (type) {
            case "execute_request" -> Execute.Request.read(fields);
            case "complete_request" -> Complete.Request.read(fields);
            case "inspect_request" -> Inspect.Request.read(fields);
            case "is_complete_request" -> IsComplete.Request.read(fields);
            case "history_request" -> History.Request.read(fields);
            case "kernel_info_request" -> new About.Request();
            case "connect_request" -> new About.ConnectRequest();
            case "comm_info_request" -> new Comm.InfoRequest();
            case "comm_open" -> Comm.Open.read(fields);
            case "comm_msg", "comm_close" -> new Comm.Late();
            case "interrupt_request" -> new Lifecycle.InterruptRequest();
            case "shutdown_request" -> Lifecycle.ShutdownRequest.read(fields);
            case "input_reply" -> Input.Reply.read(fields);
            default -> new Unknown(type);
        };
    }
}
