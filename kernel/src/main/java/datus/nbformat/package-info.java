/**
 * The notebook document, format 4, as records. {@link datus.nbformat.Notebook} reads a file and gives its text back as Jupyter
 * itself writes it, byte for byte; keys that are not known here are kept.
 */
@NullMarked
package datus.nbformat;

import org.jspecify.annotations.NullMarked;
