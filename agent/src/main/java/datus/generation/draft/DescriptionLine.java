package datus.generation.draft;

import datus.error.DatusException;
import datus.workspace.YamlScalar;
import datus.workspace.YamlText;
import datus.workspace.YamlValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a kind of file holds a description in a line. */
enum DescriptionLine {
    YAML(Pattern.compile("(\\s*(?:- )?)description: ([^|>&*!].*)")) {
        @Override
        Optional<String> read(String written) {
            try {
                return YamlText.parse("", "k: " + written).scalar("k").map(YamlScalar::text);
            } catch (DatusException partOfMore) {
                return Optional.empty();
            }
        }

        @Override
        String write(String words) {
            return String.join("\n", new YamlValue.Line(words).lines("description"));
        }
    },
    /** The comment above a statement; its keys are none. */
    SQL(Pattern.compile("(-- )(?!\\s|(?i:name|subject|tags|datasource|state|by|on|source):)(.+)")),
    MARKDOWN(Pattern.compile("(- )(\\S.*)"));

    private final Pattern form;

    DescriptionLine(Pattern form) {
        this.form = form;
    }

    static DescriptionLine of(String path) {
        return path.endsWith(".sql") ? SQL : path.endsWith(".md") ? MARKDOWN : YAML;
    }

    /** What the line says, if it is a description. */
    Optional<String> words(String line) {
        return Optional.of(form.matcher(line)).filter(Matcher::matches).flatMap(found -> read(found.group(2)));
    }

    /** The line in other words; empty if it cannot hold them. */
    Optional<String> with(String line, String words) {
        return Optional.of(form.matcher(line))
                .filter(Matcher::matches)
                .map(found -> found.group(1) + write(words))
                .filter(written -> words(written).filter(words::equals).isPresent());
    }

    /** The words that are written so. */
    Optional<String> read(String written) {
        return Optional.of(written);
    }

    /** What stands behind the beginning of the line. */
    String write(String words) {
        return words;
    }
}
