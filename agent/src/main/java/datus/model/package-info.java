/**
 * Models that run here or elsewhere: {@link datus.model.MiniLmEmbedder} turns texts into vectors in this process, with no network.
 */
@NullMarked
package datus.model;

import org.jspecify.annotations.NullMarked;
