/** Bootstraps from SQL that people wrote: files, pairs of question and SQL, what ran in notebooks. */
@NullMarked
package datus.context.bootstrap.sql;

import org.jspecify.annotations.NullMarked;
