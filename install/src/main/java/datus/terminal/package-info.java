/**
 * Cells typed in a terminal: {@link datus.terminal.TerminalChat} opens them, {@code Chat} reads them one by one, has the same interpreter run them that a notebook has, and shows
 * what they give as text. {@code Prompt} is where lines come from, with an editor or from a pipe;
 * {@code Screen} is where text goes; {@code TerminalOutputs} is the outputs of one cell.
 */
@NullMarked
package datus.terminal;

import org.jspecify.annotations.NullMarked;
