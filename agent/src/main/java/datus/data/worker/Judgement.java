package datus.data.worker;

import java.util.Optional;

/**
 * What a worker's guard says of a statement, before it runs.
 *
 * @param denied why it may not run, or cannot; empty if it may
 * @param milliseconds what the verdict took
 */
public record Judgement(Optional<String> denied, double milliseconds) {}
