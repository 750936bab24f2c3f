/** Bootstraps from what a PostgreSQL server remembers of its queries: its statistics, or its log. */
@NullMarked
package datus.context.bootstrap.postgres;

import org.jspecify.annotations.NullMarked;
