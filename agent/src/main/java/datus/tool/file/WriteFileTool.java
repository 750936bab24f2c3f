package datus.tool.file;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.google.auto.service.AutoService;
import datus.answer.Approval;
import datus.error.DatusException;
import datus.message.SharedText;
import datus.tool.Tool;
import datus.tool.ToolArguments;
import datus.tool.ToolResult;
import datus.tool.ToolSession;
import datus.tool.ToolSpec;
import datus.tool.ToolSpec.Parameter;
import datus.workspace.AgentConfig.Profile;
import datus.workspace.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code write_file}: a text file of the workspace as a whole, once the person has seen how it changes. */
@AutoService(Tool.class)
public final class WriteFileTool implements FileTool {
    private static final int LARGEST = 200_000;
    private static final int AROUND = 3;

    @Override
    public ToolSpec spec() {
        return new ToolSpec(
                "write_file",
                "Writes a text file of the workspace, whole. The person approves of how it changes.",
                List.of(
                        Parameter.text("path", "from the workspace's folder, as in notes/plan.md"),
                        Parameter.text("content", "the whole text")));
    }

    @Override
    public ToolResult run(ToolArguments arguments, ToolSession session) {
        if (session.profile() == Profile.READ_ONLY) {
            throw DatusException.refused(
                    "No file may be written here: the agent's profile is read-only.", "Show the text to the person.");
        }
        WorkspaceFiles files = new WorkspaceFiles(session.workspace());
        Path file = files.writable(arguments.text("path"));
        String content = arguments.text("content");
        if (content.length() > LARGEST) {
            throw DatusException.user("\"content\" is too long.", "Write at most " + LARGEST + " characters.");
        }
        String name = files.name(file);
        if (session.profile() == Profile.ASK && !isApproved(name, file, content, session)) {
            throw DatusException.refused("The person did not approve; " + name + " is as it was.", "Go on without.");
        }
        AtomicFile.write(file, content);
        return ToolResult.of(SharedText.schema(name + " is written."), "wrote " + name);
    }

    private static boolean isApproved(String name, Path file, String content, ToolSession session) {
        List<String> before = lines(name, file);
        List<String> after = content.lines().toList();
        String diff = String.join(
                "\n", UnifiedDiffUtils.generateUnifiedDiff(name, name, before, DiffUtils.diff(before, after), AROUND));
        return session.asking()
                .person()
                .approves(new Approval(Approval.Kind.FILE, "Write " + name, content, Optional.of(diff)));
    }

    private static List<String> lines(String name, Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw DatusException.user(name + " is no text, and is left alone.", "Write another file.");
        }
    }
}
