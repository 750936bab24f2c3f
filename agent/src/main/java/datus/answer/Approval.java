package datus.answer;

import java.util.Optional;

/**
 * Something that happens only if a person approves of exactly this.
 *
 * @param kind what it is
 * @param title as in "Write to demo (DuckDB)"
 * @param exact the statement, the command, or the file's new text
 * @param diff how a file changes, as unified diff
 */
public record Approval(Kind kind, String title, String exact, Optional<String> diff) {

    /** What needs a person's approval. */
    public enum Kind {
        STATEMENT,
        COMMAND,
        FILE,
        CONTEXT
    }
}
