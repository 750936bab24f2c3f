package datus.tool.file;

import datus.context.bootstrap.SecretMask;
import datus.error.DatusException;
import datus.generation.DraftKind;
import datus.message.Delimited;
import datus.message.Share;
import datus.message.SharedText;
import datus.tool.ToolSession;
import datus.tool.context.Sharing;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The text of a file as far as a model may see it: what people write is told, what a machine drew from values is a sample, what may hold rows is a
 * result; secrets are hidden.
 */
record FileWords(ToolSession session) {
    private static final long LARGEST = 2L << 20;
    private static final Set<String> WRITTEN = Set.of(
            "sql",
            "md",
            "yml",
            "yaml",
            "py",
            "java",
            "r",
            "sh",
            "js",
            "ts",
            "toml",
            "cfg",
            "ini",
            "gitignore",
            "jinja");
    /** How files say that something in them was not written by people. */
    private static final Pattern SOURCE = Pattern.compile("\\bsource:\\s*[\"']?(\\w+)");

    /** @throws DatusException if it is too large or no text */
    String of(Path file) {
        String name = new WorkspaceFiles(session.workspace()).name(file);
        try {
            if (Files.size(file) > LARGEST) {
                throw DatusException.user(
                        name + " is too large to read.", "Query it with SQL, or search it with grep.");
            }
            return new SecretMask().of(Files.readString(file));
        } catch (CharacterCodingException binary) {
            throw DatusException.user(name + " is no text.", "Data files are queried with SQL.");
        } catch (IOException e) {
            throw DatusException.data(name + " cannot be read.", "Check its permissions.", e);
        }
    }

    /** Words of a file, marked as data. A private column may be in any file with rows. */
    SharedText told(Path file, String name, String words) {
        boolean isWritten = WRITTEN.contains(ending(file));
        if (!isWritten
                && !session.workspace().config().privateColumns().patterns().isEmpty()) {
            return SharedText.schema(name + " is withheld from you: it may hold private columns.\n");
        }
        return SharedText.empty().and(isWritten ? written(file) : Share.RESULTS, Delimited.of(name, words) + "\n");
    }

    /** What was generated into a file of a person's own does not say so itself. */
    private Share written(Path file) {
        String path = new WorkspaceFiles(session.workspace()).name(file);
        boolean isByPeople = SOURCE.matcher(of(file))
                .results()
                .map(source -> source.group(1))
                .allMatch(Sharing::isWritten);
        boolean isGenerated = session.context().find(DraftKind.id(path)).isPresent();
        return isByPeople && !isGenerated ? Share.SCHEMA : Share.SAMPLES;
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
