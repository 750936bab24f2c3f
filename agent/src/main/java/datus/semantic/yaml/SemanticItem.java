package datus.semantic.yaml;

import datus.semantic.Facts;
import datus.semantic.Meaning;

/**
 * A model or metric of a file, and where it stands.
 *
 * @param first index of its first line, from 0
 * @param end index behind its last line
 * @param content YAML that holds this item alone
 */
public record SemanticItem(Meaning meaning, Facts facts, Form form, int first, int end, String content) {

    /** How it stands in the file. */
    public enum Form {
        /** A document of its own, as MetricFlow has it. */
        DOCUMENT,
        /** An item of a list, as dbt has it. */
        LISTED,
        /** In the midst of something else; it is read, but not written. */
        NESTED
    }
}
