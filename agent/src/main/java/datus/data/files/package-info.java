/**
 * CSV, Parquet, JSON and XLSX files as a datasource: {@code FileTables} makes each a view or a table of a schema in the
 * notebook's engine, and anew when it changes. Start at {@link datus.data.files.FilesType}.
 */
@NullMarked
package datus.data.files;

import org.jspecify.annotations.NullMarked;
