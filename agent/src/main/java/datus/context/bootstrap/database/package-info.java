/** Bootstraps from the database itself: its catalogue, and the values of columns that have few. */
@NullMarked
package datus.context.bootstrap.database;

import org.jspecify.annotations.NullMarked;
