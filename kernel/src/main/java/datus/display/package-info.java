/**
 * What a cell shows: MIME bundles ({@code DisplayData} of jupyter-jvm-basekernel), the {@link datus.display.Outputs} of
 * one request, and the one error a person reads. Jupyter, the terminal and tests each implement {@code Outputs}, so
 * whatever writes to it runs in all three.
 */
@NullMarked
package datus.display;

import org.jspecify.annotations.NullMarked;
