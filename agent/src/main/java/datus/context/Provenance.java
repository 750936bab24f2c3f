package datus.context;

import java.time.Instant;

/**
 * Where an entry comes from.
 *
 * @param source what was read: the name of a bootstrap source, {@code file}, {@code generated}, {@code notebook} or {@code person}
 * @param origin the place in it, as in {@code models/orders.yml:12} or {@code close.ipynb#3f2a}; a workspace file is relative to
 *     the root, with slashes
 * @param by who decided its state; empty if nobody did
 * @param at when it came, or when its state was decided
 */
public record Provenance(String source, String origin, String by, Instant at) {

    /** The source of what the machine made up by itself. */
    public static final String GENERATED = "generated";
}
