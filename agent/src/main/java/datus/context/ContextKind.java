package datus.context;

import java.util.Optional;

/**
 * A kind of entry; one class, found by {@link java.util.ServiceLoader}, without state. Its contract is a test that it inherits.
 *
 * <p>What a person decides has a folder of files; what the machine observes (tables, columns, values) has rows only.
 */
public interface ContextKind {

    /** As in ids, {@code reference_sql}: lower case, with underscores. */
    String name();

    /** For people, as in "reference SQL". */
    String title();

    /** Where its files are; kinds may share one folder, as metrics stand among semantic models. Empty if it has rows only. */
    default Optional<ContextFolder> folder() {
        return Optional.empty();
    }

    /** Whether people look through entries of this kind; what only the machine needs is left out of lists. */
    default boolean isBrowsed() {
        return true;
    }
}
