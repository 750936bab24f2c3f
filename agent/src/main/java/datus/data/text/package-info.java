/**
 * Reading SQL text of any dialect, finished or not, without running it. {@link datus.data.text.Statements} cuts a cell,
 * {@link datus.data.text.SqlTokens} a statement; {@link datus.data.text.StatementCompiler} makes of what a person wrote a
 * {@link datus.data.text.BoundSql}, which knows the way back from each character that runs to the one that was typed.
 */
@NullMarked
package datus.data.text;

import org.jspecify.annotations.NullMarked;
