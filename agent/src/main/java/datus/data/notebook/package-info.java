/**
 * The data side of one notebook, put together. {@link datus.data.notebook.NotebookData} opens it; {@code NotebookRunner} takes a
 * cell's statements through {@code Placement} and the session of a datasource, or, if an agent wrote them for tables of DuckDB,
 * through {@code AgentStatements} and a worker; it keeps what landed in {@code KeptResults}.
 */
@NullMarked
package datus.data.notebook;

import org.jspecify.annotations.NullMarked;
