package datus.tool.file;

import com.google.auto.service.AutoService;
import datus.error.DatusException;
import datus.tool.Tool;
import datus.tool.ToolArguments;
import datus.tool.ToolResult;
import datus.tool.ToolSession;
import datus.tool.ToolSpec;
import datus.tool.ToolSpec.Parameter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** {@code read_file}: some lines of a text file of the workspace. */
@AutoService(Tool.class)
public final class ReadFileTool implements FileTool {
    private static final int PRESET = 200;
    private static final int MOST = 1_000;
    private static final int LONGEST = 30_000;

    @Override
    public ToolSpec spec() {
        return new ToolSpec(
                "read_file",
                "Reads lines of a text file of the workspace.",
                List.of(
                        Parameter.text("path", "from the workspace's folder, as in notes/plan.md"),
                        Parameter.number("offset", "the first line, from 1").optional(),
                        Parameter.number("limit", "how many lines, " + PRESET + " unless given")
                                .optional()));
    }

    @Override
    public ToolResult run(ToolArguments arguments, ToolSession session) {
        WorkspaceFiles files = new WorkspaceFiles(session.workspace());
        Path file = files.readable(arguments.text("path"));
        FileWords words = new FileWords(session);
        List<String> lines = words.of(file).lines().toList();
        int from = (int) Math.max(1, Math.min(lines.size() + 1L, arguments.number("offset", 1)));
        int count = (int) Math.max(1, Math.min(MOST, arguments.number("limit", PRESET)));
        int to = Math.min(lines.size(), from - 1 + count);
        String part = lines.subList(from - 1, to).stream().collect(Collectors.joining("\n"));
        if (part.length() > LONGEST) {
            throw DatusException.user(
                    "These lines have " + part.length() + " characters.", "Read fewer: at most " + LONGEST + ".");
        }
        String which = files.name(file) + ", lines " + from + " to " + to + " of " + lines.size();
        return ToolResult.of(words.told(file, which, part), "read " + which);
    }
}
