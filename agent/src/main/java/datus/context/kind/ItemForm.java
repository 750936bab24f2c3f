package datus.context.kind;

import datus.context.Entry;
import datus.workspace.YamlValue;
import java.util.List;
import java.util.Map;

/** What an item of one kind says by which keys. */
interface ItemForm {

    /** The only ones it knows, in the order in which they are written. */
    List<String> keys();

    /**
     * The entry that the keys tell of.
     *
     * @throws datus.error.DatusException naming the file, the line and what is missing
     */
    Entry entry(Said said);

    /** In any order; those with nothing to say may be empty or left out. */
    Map<String, YamlValue> values(Entry entry);
}
