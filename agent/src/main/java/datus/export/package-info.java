/**
 * Results as files. {@link datus.export.ResultExport} picks an {@link datus.export.ExportFormat}, one class found by
 * ServiceLoader, and puts its file in place whole. CSV, JSON and Parquet are written by the engine itself, XLSX and Markdown from
 * pages of rows.
 */
@NullMarked
package datus.export;

import org.jspecify.annotations.NullMarked;
