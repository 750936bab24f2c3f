package datus.tool.file;

import com.google.auto.service.AutoService;
import datus.error.DatusException;
import datus.message.SharedText;
import datus.tool.Tool;
import datus.tool.ToolArguments;
import datus.tool.ToolResult;
import datus.tool.ToolSession;
import datus.tool.ToolSpec;
import datus.tool.ToolSpec.Parameter;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** {@code grep}: lines of the workspace's text files. */
@AutoService(Tool.class)
public final class GrepTool implements FileTool {
    private static final int MOST = 100;
    private static final int LONGEST_LINE = 300;

    @Override
    public ToolSpec spec() {
        return new ToolSpec(
                "grep",
                "Finds lines in the text files of the workspace.",
                List.of(
                        Parameter.text("pattern", "a regular expression, whatever the case"),
                        Parameter.text("path", "only files of such names, as in **/*.sql")
                                .optional()));
    }

    @Override
    public ToolResult run(ToolArguments arguments, ToolSession session) {
        Pattern pattern = pattern(arguments.text("pattern"));
        PathMatcher among = GlobTool.matcher(arguments.find("path").orElse("**/*"));
        WorkspaceFiles files = new WorkspaceFiles(session.workspace());
        SharedText text = SharedText.empty();
        int found = 0;
        for (Path file : files.all()) {
            if (found < MOST && among.matches(Path.of(files.name(file)))) {
                List<String> lines = lines(file, pattern, session, MOST - found);
                found += lines.size();
                text = lines.isEmpty()
                        ? text
                        : text.and(new FileWords(session).told(file, files.name(file), String.join("\n", lines)));
            }
        }
        String cut = found == MOST ? "Only the first " + MOST + " lines are shown." : "";
        return ToolResult.of(
                found == 0 ? SharedText.schema("No line matches.") : text.and(SharedText.schema(cut)),
                found + (found == 1 ? " line" : " lines"));
    }

    private static Pattern pattern(String typed) {
        try {
            return Pattern.compile(typed, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            throw DatusException.user(
                    "\"pattern\" is no regular expression: " + e.getDescription() + ".",
                    "Escape what is meant as it is.");
        }
    }

    /** With their numbers; none of a file that is no text. */
    private static List<String> lines(Path file, Pattern pattern, ToolSession session, int most) {
        String text;
        try {
            text = new FileWords(session).of(file);
        } catch (DatusException unreadable) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size() && found.size() < most; i++) {
            String line = lines.get(i);
            if (pattern.matcher(new StoppableText(line, session.asking().control()))
                    .find()) {
                String shown = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
                found.add((i + 1) + ": " + shown);
            }
        }
        return found;
    }
}
