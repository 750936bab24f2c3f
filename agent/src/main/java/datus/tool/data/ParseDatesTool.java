package datus.tool.data;

import com.google.auto.service.AutoService;
import datus.answer.language.PeriodReader;
import datus.answer.language.PeriodReader.Found;
import datus.answer.language.Word;
import datus.answer.language.Words;
import datus.message.SharedText;
import datus.tool.Tool;
import datus.tool.ToolArguments;
import datus.tool.ToolResult;
import datus.tool.ToolSession;
import datus.tool.ToolSpec;
import datus.tool.ToolSpec.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code parse_dates}: what days the words of a text mean, as the workspace's calendar has it. */
@AutoService(Tool.class)
public final class ParseDatesTool implements Tool {

    @Override
    public ToolSpec spec() {
        return new ToolSpec(
                "parse_dates",
                "Tells which days words such as \"last month\", \"since March 1996\" or \"Q3 1997\" mean here, first and last day"
                        + " included. Use it rather than reckoning yourself.",
                List.of(Parameter.text("text", "a question, or a part of one")));
    }

    @Override
    public ToolResult run(ToolArguments arguments, ToolSession session) {
        String text = arguments.text("text");
        LocalDate today = session.question().asOf();
        PeriodReader reader = new PeriodReader(session.workspace().config().calendar(), today);
        List<Word> words = Words.of(text);
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            Optional<Found> found = reader.read(words, at);
            if (found.isPresent()) {
                int last = at + found.get().length() - 1;
                String said =
                        text.substring(words.get(at).start(), words.get(last).end());
                lines.add("\"" + said + "\": " + found.get().period().words());
                at = last;
            }
        }
        String periods = lines.isEmpty() ? "No dates are said in it." : String.join("\n", lines);
        return ToolResult.of(
                SharedText.schema(periods + "\nToday is " + today + "."),
                lines.isEmpty() ? "no dates" : String.join("; ", lines));
    }
}
