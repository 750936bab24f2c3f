/**
 * Files proposed to a person: {@link datus.generation.draft.Draft} is one, shown as a {@link datus.generation.draft.Diff} against
 * the file on disk. What a person edited stays: {@link datus.generation.draft.Merge} puts a new proposal under the edits.
 */
@NullMarked
package datus.generation.draft;

import org.jspecify.annotations.NullMarked;
