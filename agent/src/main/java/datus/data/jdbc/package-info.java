/**
 * Datasources reached by JDBC, whose rows land in the notebook's engine. What is particular to an engine is one
 * {@link datus.data.jdbc.JdbcKind}; {@link datus.data.jdbc.JdbcDatasource}, its connection and its sessions are the same for all.
 * {@link datus.data.jdbc.JdbcType} takes any driver of the workspace's {@code drivers/}.
 */
@NullMarked
package datus.data.jdbc;

import org.jspecify.annotations.NullMarked;
