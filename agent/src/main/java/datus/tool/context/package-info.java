/** Tools that look at what a workspace knows, compute its metrics, and propose more to be known. */
@NullMarked
package datus.tool.context;

import org.jspecify.annotations.NullMarked;
