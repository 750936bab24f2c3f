/**
 * Semantic models and metrics proposed from tables, their rows and the SQL people wrote; every guess has its reason. The rules
 * are general: words that names are made of, types, values. None names a schema.
 */
@NullMarked
package datus.generation.semantic;

import org.jspecify.annotations.NullMarked;
