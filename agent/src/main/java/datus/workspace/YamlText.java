package datus.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Parses YAML that may come from anywhere: no tag constructs an object, and text that is long, deep in aliases or broken is an
 * error with its line.
 */
public final class YamlText {
    private static final int LONGEST = 1 << 20;
    private static final int MOST_ALIASES = 20;

    private YamlText() {}

    /** The keys and values of the text; {@code file} is what errors call it. */
    public static YamlSection parse(String file, String text) {
        return YamlSection.of(file, compose(file, text));
    }

    /**
     * Each document of the text, as in {@code a: 1 --- b: 2}.
     *
     * @param longest how many characters at most
     */
    public static List<YamlSection> documents(String file, String text, int longest) {
        List<YamlSection> documents = new ArrayList<>();
        composed(file, () -> {
            for (Node node : new Compose(settings(file, longest)).composeAllFromString(text)) {
                documents.add(YamlSection.of(file, Optional.of(node)));
            }
            return documents;
        });
        return List.copyOf(documents);
    }

    static Optional<Node> compose(String file, String text) {
        return composed(file, () -> new Compose(settings(file, LONGEST)).composeString(text));
    }

    private static LoadSettings settings(String file, int longest) {
        return LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(longest)
                .setMaxAliasesForCollections(MOST_ALIASES)
                .build();
    }

    private static <T> T composed(String file, Supplier<T> work) {
        try {
            return work.get();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new YamlPlace(file, line).fault(e.getProblem() + ".", "Mend the YAML: check indentation and quotes.");
        } catch (YamlEngineException e) {
            throw new YamlPlace(file, 1).fault(e.getMessage() + ".", "Make the file smaller and simpler.");
        }
    }
}
