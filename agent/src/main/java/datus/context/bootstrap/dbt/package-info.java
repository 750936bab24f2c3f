/**
 * Bootstraps from a dbt project. {@code DbtManifest} or, where dbt has not run, {@code DbtProperties} tells of its
 * {@code DbtModel}s; {@code DbtTables}, {@code DbtSql} and {@code DbtKnowledge} make entries of them.
 */
@NullMarked
package datus.context.bootstrap.dbt;

import org.jspecify.annotations.NullMarked;
