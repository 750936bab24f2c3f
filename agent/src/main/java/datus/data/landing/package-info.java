/**
 * How rows get into tables of the notebook's engine, within the bounds of a result, and out again.
 * {@link datus.data.landing.TableLanding} makes a table of a query in one statement, watched for its bytes;
 * {@link datus.data.landing.RowLanding} takes the rows of any JDBC engine one by one, each column by its
 * {@link datus.data.landing.ForeignColumn}; {@link datus.data.landing.RowReader} reads pages of them exactly.
 */
@NullMarked
package datus.data.landing;

import org.jspecify.annotations.NullMarked;
