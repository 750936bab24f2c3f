/** Fills the context from what is there already: databases, SQL files, dbt projects, logs, notebooks. */
@NullMarked
package datus.context.bootstrap;

import org.jspecify.annotations.NullMarked;
