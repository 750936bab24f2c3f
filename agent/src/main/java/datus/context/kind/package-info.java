/**
 * The kinds of entries that are not the semantic layer's, one class a kind. Those that people edit have a folder: {@code YamlFolder}
 * holds one item a file by its keys, {@code SqlFolder} statements below their comments, {@code KnowledgeFolder} Markdown with
 * front matter. Tables, columns and values have rows only.
 */
@NullMarked
package datus.context.kind;

import org.jspecify.annotations.NullMarked;
