package datus.jupyter;

import com.google.gson.JsonObject;
import java.util.Locale;

/** What a kernel publishes to all clients. */
public final class Output {
    private Output() {}

    /** What the kernel is doing. */
    public enum State {
        STARTING,
        BUSY,
        IDLE
    }

    /** The kernel begins or ends to work on a request. */
    public record Status(State state) implements KernelMessage {
        @Override
        public String type() {
            return "status";
        }

        @Override
        public JsonObject content() {
            return new ObjectBuilder()
                    .put("execution_state", state.name().toLowerCase(Locale.ROOT))
                    .build();
        }
    }

    /** A cell begins to run. */
    public record ExecuteInput(String code, int count) implements KernelMessage {
        @Override
        public String type() {
            return "execute_input";
        }

        @Override
        public JsonObject content() {
            return new ObjectBuilder()
                    .put("code", code)
                    .put("execution_count", count)
                    .build();
        }
    }

    /** Text on {@code stdout} or {@code stderr}. */
    public record Stream(String name, String text) implements KernelMessage {
        @Override
        public String type() {
            return "stream";
        }

        @Override
        public JsonObject content() {
            return new ObjectBuilder().put("name", name).put("text", text).build();
        }
    }

    /**
     * Something to look at.
     *
     * @param update whether it replaces the displays of the same id
     * @param data by MIME type
     * @param transientData what is not saved: the display's id
     */
    public record Display(boolean update, JsonObject data, JsonObject metadata, JsonObject transientData)
            implements KernelMessage {
        @Override
        public String type() {
            return update ? "update_display_data" : "display_data";
        }

        @Override
        public JsonObject content() {
            return new ObjectBuilder()
                    .put("data", data)
                    .put("metadata", metadata)
                    .put("transient", transientData)
                    .build();
        }
    }

    /** A cell's result. */
    public record Result(int count, JsonObject data, JsonObject metadata, JsonObject transientData)
            implements KernelMessage {
        @Override
        public String type() {
            return "execute_result";
        }

        @Override
        public JsonObject content() {
            return new ObjectBuilder()
                    .put("execution_count", count)
                    .put("data", data)
                    .put("metadata", metadata)
                    .put("transient", transientData)
                    .build();
        }
    }

    /** A cell failed. */
    public record Failed(Failure failure) implements KernelMessage {
        @Override
        public String type() {
            return "error";
        }

        @Override
        public JsonObject content() {
            return failure.writeTo(new ObjectBuilder()).build();
        }
    }

    /** Takes the cell's outputs away, at once or, if {@code later}, when the next one comes. */
    public record Clear(boolean later) implements KernelMessage {
        @Override
        public String type() {
            return "clear_output";
        }

        @Override
        public JsonObject content() {
            return new ObjectBuilder().put("wait", later).build();
        }
    }

    /** Tells a client that its subscription has arrived, so that it misses nothing from here on. */
    public record Welcome(String subscription) implements KernelMessage {
        @Override
        public String type() {
            return "iopub_welcome";
        }

        @Override
        public JsonObject content() {
            return new ObjectBuilder().put("subscription", subscription).build();
        }
    }
}
