/**
 * The guard: says of SQL that an agent wrote whether it may run, and refuses what it does not know. Limits on time and memory are the worker's.
 *
 * <p>In DuckDB ({@code DuckDbGuard}) the engine judges itself. Its parser must see one query; in the tree every kind of node, every function and
 * every table has to be known ({@code SyntaxCheck}, {@code FunctionCheck}, {@code DuckDbTables}, {@code FilesInScope}, {@code Macros}); then the
 * bound plan, in which views and macros are resolved, may scan nothing else ({@code PlanCheck}). Each half finds what the other cannot: the plan
 * does not name the files it reads nor the functions it calls, the tree does not know what a view reads. What taught us most:
 *
 * <ul>
 *   <li>The parser gives a tree of SELECT, SUMMARIZE, DESCRIBE, SHOW, VALUES, FROM and of data-modifying CTEs alike: their nodes tell them apart.
 *   <li>A PIVOT without values is two statements, of which one creates a type; {@code DynamicPivot} writes the values out.
 *   <li>A common table expression hides a table only behind itself, and never one with a schema before its name.
 *   <li>DuckDB's own folder lock follows no links; paths are judged by what they lead to, patterns by the files that DuckDB finds for them.
 *   <li>A macro may be called as a function of the engine is, so a call is judged by both.
 *   <li>EXPLAIN runs nothing, but folds constants: a bomb goes off there too, and only a limit on the process holds it.
 * </ul>
 *
 * <p>For other engines ({@code ParsedGuard}) a parser that knows none of them exactly stands in. What it could read otherwise than they do, strings
 * and comments above all, is refused before it is parsed ({@code ForeignText}); its objects are walked field by field, because its visitors pass
 * some by ({@code ParsedParts}); tables are held to the catalogue, functions to a list ({@code ForeignSyntax}). What a view reads there is the
 * business of the role that the datasource is opened with.
 */
@NullMarked
package datus.data.guard;

import org.jspecify.annotations.NullMarked;
