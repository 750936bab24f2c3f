package datus.context.bootstrap;

import java.util.List;
import java.util.Set;

/** Something that a bootstrap reads; one class, found by {@link java.util.ServiceLoader}, without state, with a contract test. */
public interface BootstrapSource {

    /** As in {@code --from-NAME}: {@code dbt}, {@code csv}. */
    String name();

    /** What it reads, a sentence for help. */
    String summary();

    /** What stands for its location in help, as in {@code FOLDER}; empty if it needs none, and is read whenever its components are asked for. */
    String location();

    Set<Component> components();

    /**
     * What there is to read, in an order that does not change; none of it is read yet.
     *
     * @throws datus.error.DatusException if the location is not what this reads
     */
    List<Step> steps(BootstrapInput input);
}
