package datus.tool.file;

import datus.context.ContextFolder;
import datus.context.ContextKinds;
import datus.error.DatusException;
import datus.workspace.RelativePath;
import datus.workspace.Secrets;
import datus.workspace.Workspace;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The files of a workspace that a model may see: below its root, by their real places, nothing hidden and nothing secret. What steers this
 * program, and what people decide in the context's folders, may be read and never written.
 */
record WorkspaceFiles(Workspace workspace) {
    private static final int MOST_FILES = 20_000;
    private static final Set<String> SECRET_ENDINGS =
            Set.of("pem", "key", "p12", "pfx", "jks", "keystore", "kdbx", "ppk", "asc", "gpg", "crt", "der");
    private static final Set<String> SECRET_NAMES = Set.of("id_rsa", "id_ed25519", "id_ecdsa", "id_dsa", "credentials");
    private static final Set<String> PASSED_OVER =
            Set.of("node_modules", "target", "venv", "__pycache__", "dbt_packages");
    private static final Set<String> STEERING = Set.of("drivers", "subagents");

    /** @throws DatusException if it is no file that may be seen */
    Path readable(String typed) {
        Path file = place(typed);
        if (!Files.isRegularFile(file)) {
            throw DatusException.user("There is no file " + typed + ".", "glob finds files by name.");
        }
        return file;
    }

    /** @throws DatusException if no file may be written there */
    Path writable(String typed) {
        Path file = place(typed);
        String path = name(file);
        if (Files.isDirectory(file)) {
            throw DatusException.user(path + " is a folder.", "Name a file in it.");
        }
        String top = path.substring(0, Math.max(path.indexOf('/'), 0)).toLowerCase(Locale.ROOT);
        if (path.equalsIgnoreCase(Workspace.CONFIG_FILE) || STEERING.contains(top)) {
            throw DatusException.refused(
                    path + " steers this program and is not for you to write.", "Tell the person.");
        }
        boolean isContext = ContextKinds.installed().folders().stream()
                .map(ContextFolder::name)
                .anyMatch(top::equalsIgnoreCase);
        if (isContext) {
            throw DatusException.refused(
                    path + " is for what people decide and is not for you to write.", "Propose it: save_to_context.");
        }
        return file;
    }

    /** What it is called from the root, with slashes. */
    String name(Path file) {
        return RelativePath.of(root(), file);
    }

    /** All that may be seen, by path. */
    List<Path> all() {
        List<Path> files = new ArrayList<>();
        Path root = root();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean isOpen = folder.equals(root) || !(isHidden(folder) || isPassedOver(folder));
                    return isOpen ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && !isHidden(file)) {
                        files.add(file);
                    }
                    return files.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw DatusException.data("The workspace cannot be listed.", "Check its permissions.", e);
        }
        files.sort(null);
        return files;
    }

    private Path root() {
        return real(workspace.root());
    }

    private Path place(String typed) {
        Path root = root();
        Path wanted = parsed(root, typed);
        Path there = wanted;
        while (!Files.exists(there) && there.startsWith(root) && !there.equals(root)) {
            there = there.resolveSibling("").toAbsolutePath().normalize();
        }
        Path real = real(there).resolve(there.relativize(wanted)).normalize();
        if (!wanted.startsWith(root) || !real.startsWith(root)) {
            throw DatusException.refused(
                    "\"" + typed + "\" is outside the workspace.", "Paths start at the workspace's folder.");
        }
        refuseHidden(root.relativize(wanted), typed);
        refuseHidden(root.relativize(real), typed);
        return real;
    }

    private static Path parsed(Path root, String typed) {
        try {
            return root.resolve(typed.strip()).normalize();
        } catch (InvalidPathException notAPath) {
            throw DatusException.user("\"path\" is not a path.", "Write it as in notes/plan.md.");
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw DatusException.data("The workspace cannot be read.", "Check its permissions.", e);
        }
    }

    private static void refuseHidden(Path path, String typed) {
        for (Path part : path) {
            if (isHidden(part)) {
                throw DatusException.refused(
                        "\"" + typed + "\" is hidden or may hold secrets.",
                        "Go on without it; ask the person if need be.");
            }
        }
    }

    private static boolean isPassedOver(Path folder) {
        return PASSED_OVER.contains(String.valueOf(folder.getFileName()));
    }

    private static boolean isHidden(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        String bare = name.replaceFirst("\\..*$", "");
        return name.startsWith(".")
                || SECRET_ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))
                || SECRET_NAMES.contains(bare)
                || Secrets.isSecret(bare)
                || Secrets.isSecret(bare.replaceFirst("s$", ""));
    }
}
