package datus.data;

import datus.workspace.DatasourceConfig;
import java.util.List;
import java.util.Set;

/** A kind of datasource: one class, found by ServiceLoader, that describes what it needs and opens it. */
public interface DatasourceType {

    /** What {@code type:} says, as in postgresql. */
    String name();

    /** What to ask a person, in order. */
    List<Field> fields();

    /** The keys it knows, those of {@link #fields} among them. */
    Set<String> properties();

    /**
     * Opens and tests.
     *
     * @throws datus.error.DatusException if it cannot, with the next step
     */
    Datasource open(DatasourceConfig config, NotebookEngine engine);

    /**
     * A thing to ask.
     *
     * @param key its key in datus.yaml
     * @param prompt what a person is asked, as in "Host"
     * @param preset what Enter means; empty if an answer is needed
     * @param secret hidden while typed, and kept out of files
     */
    record Field(String key, String prompt, String preset, boolean secret) {}
}
