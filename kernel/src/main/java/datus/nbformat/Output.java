package datus.nbformat;

import com.google.gson.JsonObject;
import java.util.List;

/** One output of a code cell. */
public sealed interface Output {

    /** Text of stdout or stderr. */
    record Stream(String name, String text) implements Output {}

    /** Something shown: by MIME type its data, and what is to be known of it. */
    record Display(JsonObject data, JsonObject metadata) implements Output {
        public Display {
            data = data.deepCopy();
            metadata = metadata.deepCopy();
        }
    }

    /** The cell's result. */
    record Result(int count, JsonObject data, JsonObject metadata) implements Output {
        public Result {
            data = data.deepCopy();
            metadata = metadata.deepCopy();
        }
    }

    /** Why the cell failed. */
    record Failure(String name, String value, List<String> traceback) implements Output {
        public Failure {
            traceback = List.copyOf(traceback);
        }
    }

    /** An output of another shape, kept as it is. */
    record Other(JsonObject json) implements Output {
        public Other {
            json = json.deepCopy();
        }
    }
}
