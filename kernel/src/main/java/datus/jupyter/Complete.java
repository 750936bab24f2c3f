package datus.jupyter;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** What can stand at the cursor. Positions count code points. */
public final class Complete {
    private Complete() {}

    /** Asks for it; a negative cursor means the end of the code. */
    public record Request(String code, int cursor) implements ClientMessage {
        static Request read(Fields fields) {
            return new Request(fields.text("code"), fields.number("cursor_pos", -1));
        }

        @Override
        public void tell(Handler handler) {
            handler.complete(this);
        }
    }

    /** One candidate; {@code type} and {@code detail} are shown beside it. */
    public record Match(String text, String type, String detail) {}

    /** The candidates, best first, each to replace what is from {@code start} to {@code end}. */
    public record Reply(int start, int end, List<Match> matches) implements KernelMessage {

        @Override
        public String type() {
            return "complete_reply";
        }

        @Override
        public JsonObject content() {
            JsonObject metadata = new ObjectBuilder()
                    .put("_jupyter_types_experimental", typed())
                    .build();
            return new ObjectBuilder()
                    .put("status", "ok")
                    .put("matches", matches.stream().map(Match::text).toList())
                    .put("cursor_start", start)
                    .put("cursor_end", end)
                    .put("metadata", metadata)
                    .build();
        }

        private JsonArray typed() {
            JsonArray typed = new JsonArray(matches.size());
            for (Match match : matches) {
                typed.add(new ObjectBuilder()
                        .put("start", start)
                        .put("end", end)
                        .put("text", match.text())
                        .put("type", match.type())
                        .put("signature", match.detail())
                        .build());
            }
            return typed;
        }
    }
}
