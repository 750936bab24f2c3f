/**
 * Notebook documents put to work: {@link datus.notebooks.NotebookRun} runs one with no browser, through the same kernel that a
 * client talks to.
 */
@NullMarked
package datus.notebooks;

import org.jspecify.annotations.NullMarked;
