/**
 * What a language model can do here: each {@link datus.tool.Tool} is one class, found by ServiceLoader, that describes itself to the
 * model. What it gives has two faces: {@link datus.tool.ToolResult#text} for the model, as far as its data may be shared, and the rows for the
 * person. Whatever changes something asks first.
 */
@NullMarked
package datus.tool;

import org.jspecify.annotations.NullMarked;
