package datus.evaluation.replay;

import datus.context.ContextFolder;
import datus.context.ContextKinds;
import datus.error.DatusException;
import datus.evaluation.replay.Git.Ran;
import datus.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The context files of a workspace as a revision of git has them.
 *
 * @param name as git understands it: {@code main}, {@code origin/main}, {@code HEAD~3}
 */
public record Revision(Workspace workspace, String name) {

    /**
     * The workspace as it was, in another folder; its configuration is the one of now.
     *
     * @param scratch a folder to use, made if it is missing
     */
    public Workspace in(Path scratch) {
        Git git = new Git(workspace.root(), scratch.resolve("git"));
        Path root = scratch.resolve("workspace");
        try {
            Files.createDirectories(root);
            check(git);
            List<String> folders = folders(git);
            if (!folders.isEmpty()) {
                unpack(archive(git, folders), root);
            }
        } catch (IOException e) {
            throw DatusException.data(
                    "The files of " + name + " cannot be written to " + scratch + ".", "Make room there.", e);
        }
        return new Workspace(root, workspace.state(), workspace.config(), workspace.initialised());
    }

    private void check(Git git) throws IOException {
        if (!git.run("rev-parse", "--git-dir").isFine()) {
            throw DatusException.user(
                    workspace.root() + " is in no git repository.", "Run git init, or leave out --against.");
        }
        boolean isOption = name.startsWith("-");
        if (isOption
                || !git.run("rev-parse", "--verify", "--quiet", name + "^{commit}")
                        .isFine()) {
            throw DatusException.user(
                    "git knows no revision \"" + name + "\" here.",
                    "Fetch it first, as in  git fetch origin main  and  --against origin/main");
        }
    }

    /** Those context folders that it has. */
    private List<String> folders(Git git) throws IOException {
        List<String> command = new ArrayList<>(List.of("ls-tree", "--name-only", "-z", name, "--"));
        ContextKinds.installed().folders().stream().map(ContextFolder::name).forEach(command::add);
        return List.of(said(git.run(command.toArray(String[]::new))).text().split("\0")).stream()
                .filter(folder -> !folder.isEmpty())
                .toList();
    }

    private Path archive(Git git, List<String> folders) throws IOException {
        List<String> command = new ArrayList<>(List.of("archive", "--format=zip", name, "--"));
        command.addAll(folders);
        return said(git.run(command.toArray(String[]::new))).output();
    }

    private Ran said(Ran ran) {
        if (!ran.isFine()) {
            throw DatusException.data("git cannot read " + name + ": " + ran.error(), "Check the repository: git fsck");
        }
        return ran;
    }

    private static void unpack(Path archive, Path root) throws IOException {
        try (InputStream bytes = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = root.resolve(entry.getName()).normalize();
                if (!entry.isDirectory() && file.startsWith(root)) {
                    Files.createDirectories(file.resolveSibling(""));
                    Files.copy(zip, file);
                }
            }
        }
    }
}
