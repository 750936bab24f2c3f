package datus.workspace;

import java.util.Optional;
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

    static Optional<Node> compose(String file, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(LONGEST)
                .setMaxAliasesForCollections(MOST_ALIASES)
                .build();
        try {
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new YamlPlace(file, line).fault(e.getProblem() + ".", "Mend the YAML: check indentation and quotes.");
        } catch (YamlEngineException e) {
            throw new YamlPlace(file, 1).fault(e.getMessage() + ".", "Make the file smaller and simpler.");
        }
    }
}
