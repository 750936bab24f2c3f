package datus.generation.draft;

import java.util.List;

/**
 * Lines that a person edited and that are now generated otherwise too.
 *
 * @param yours as they are in the file, and stay
 * @param generated as they would be
 */
public record Conflict(List<String> yours, List<String> generated) {
    public Conflict {
        yours = List.copyOf(yours);
        generated = List.copyOf(generated);
    }
}
