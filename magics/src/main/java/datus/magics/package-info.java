/**
 * The agent in cells: one class per magic, found by ServiceLoader, run with the {@link datus.magics.NotebookSession} of its
 * notebook. {@code NotebookInterpreter} puts them into the kernel's grammar: bare SQL is {@code %%sql}, a question {@code %%chat}.
 */
@NullMarked
package datus.magics;

import org.jspecify.annotations.NullMarked;
