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
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** {@code glob}: files of the workspace by their names. */
@AutoService(Tool.class)
public final class GlobTool implements FileTool {
    private static final int MOST = 200;

    @Override
    public ToolSpec spec() {
        return new ToolSpec(
                "glob",
                "Lists files of the workspace by name.",
                List.of(Parameter.text("pattern", "as in **/*.sql, from the workspace's folder")));
    }

    @Override
    public ToolResult run(ToolArguments arguments, ToolSession session) {
        PathMatcher matcher = matcher(arguments.text("pattern"));
        WorkspaceFiles files = new WorkspaceFiles(session.workspace());
        List<String> names = files.all().stream()
                .map(files::name)
                .filter(name -> matcher.matches(Path.of(name)))
                .toList();
        String more = names.size() > MOST ? "\n" + (names.size() - MOST) + " more" : "";
        String lines = String.join("\n", names.subList(0, Math.min(MOST, names.size())));
        return ToolResult.of(
                SharedText.schema(names.isEmpty() ? "No file has such a name." : lines + more),
                names.size() + " files");
    }

    /** {@code **}{@code /} means also no folder at all. */
    static PathMatcher matcher(String pattern) {
        try {
            PathMatcher exact = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            PathMatcher top = FileSystems.getDefault().getPathMatcher("glob:" + pattern.replaceFirst("^\\*\\*/", ""));
            return path -> exact.matches(path) || top.matches(path);
        } catch (PatternSyntaxException e) {
            throw DatusException.user("\"pattern\" is no pattern of names: " + pattern, "As in **/*.sql");
        }
    }
}
