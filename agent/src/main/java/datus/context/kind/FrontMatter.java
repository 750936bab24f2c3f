package datus.context.kind;

import datus.error.DatusException;
import datus.workspace.YamlPlace;

/**
 * A Markdown text and the YAML between two lines of {@code ---} above it.
 *
 * @param yaml with its last newline; empty if there is none
 * @param body all behind it, as written
 */
record FrontMatter(String yaml, String body) {
    private static final String FENCE = "---";

    /** @throws DatusException naming the file if the second fence is missing */
    static FrontMatter of(String file, String text) {
        int start = lineEnd(text, 0);
        if (!text.substring(0, start).stripTrailing().equals(FENCE)) {
            return new FrontMatter("", text);
        }
        for (int at = start; at < text.length(); at = lineEnd(text, at)) {
            if (text.substring(at, lineEnd(text, at)).stripTrailing().equals(FENCE)) {
                return new FrontMatter(text.substring(start, at), text.substring(lineEnd(text, at)));
            }
        }
        throw new YamlPlace(file, 1)
                .fault("the front matter does not end.", "Close it with a line of three hyphens:  ---");
    }

    private static int lineEnd(String text, int from) {
        int newline = text.indexOf('\n', from);
        return newline < 0 ? text.length() : newline + 1;
    }

    /** The YAML where it stands in the file, so that its errors name the file's lines. */
    String yamlInPlace() {
        return yaml.isEmpty() ? "" : "\n" + yaml;
    }

    String text() {
        String newline = yaml.contains("\r\n") || (yaml.isEmpty() && body.contains("\r\n")) ? "\r\n" : "\n";
        return yaml.isEmpty() ? body : FENCE + newline + yaml + FENCE + newline + body;
    }
}
