/**
 * PostgreSQL: how it connects, names its types, tells of its tables and words its errors. Start at
 * {@link datus.data.postgres.PostgresType}.
 */
@NullMarked
package datus.data.postgres;

import org.jspecify.annotations.NullMarked;
