/**
 * SQL that people wrote, read for what it tells of tables: {@link datus.generation.usage.SqlOutline} is one query, {@link
 * datus.generation.usage.Usage} what many of them did.
 */
@NullMarked
package datus.generation.usage;

import org.jspecify.annotations.NullMarked;
