package datus.context.search;

import datus.context.Entry;
import java.util.OptionalDouble;

/**
 * An entry that may be what is looked for.
 *
 * @param words how well its words fit, as BM25 has it; 0 if none do
 * @param nearness how near its meaning is, as a cosine; empty if that is not known yet
 */
public record Candidate(Entry entry, double words, OptionalDouble nearness) {}
