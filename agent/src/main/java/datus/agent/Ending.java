package datus.agent;

import datus.model.ModelReply;
import java.util.List;
import java.util.Optional;

/**
 * How a model ended its work on a question.
 *
 * @param text its last words
 * @param tools those it used, in order
 * @param cut why it did not come to its end, in a sentence
 */
record Ending(String text, List<UsedTool> tools, Optional<String> cut) {
    Ending {
        tools = List.copyOf(tools);
    }

    /** With the model's own last words, which may break off. */
    static Ending of(ModelReply reply, List<UsedTool> tools) {
        Optional<String> cut =
                switch (reply.stop()) {
                    case DONE, CALLS -> Optional.empty();
                    case LENGTH -> Optional.of("The model was not allowed to write more (max_output).");
                    case TRUNCATED -> Optional.of("The reply broke off.");
                };
        return new Ending(reply.text(), tools, cut);
    }

    /** The last words, and why there are no more. */
    String words() {
        String said = text.strip();
        String note = cut.map(why -> "*" + why + "*").orElse(said.isEmpty() ? "*The model said nothing.*" : "");
        return said.isEmpty() || note.isEmpty() ? said + note : said + "\n\n" + note;
    }

    /** The last use of a tool that gave rows. */
    Optional<UsedTool> lastRows() {
        return tools.stream()
                .filter(tool ->
                        tool.result().rows().isPresent() && tool.result().sql().isPresent())
                .reduce((earlier, later) -> later);
    }
}
