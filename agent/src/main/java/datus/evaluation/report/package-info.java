/** Evaluations as files: pages, Markdown, JSON and JUnit XML. */
@NullMarked
package datus.evaluation.report;

import org.jspecify.annotations.NullMarked;
