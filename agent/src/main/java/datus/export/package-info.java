/**
 * Results as files. A format is one class found by ServiceLoader.
 */
@NullMarked
package datus.export;

import org.jspecify.annotations.NullMarked;
