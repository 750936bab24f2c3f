package datus.context.bootstrap;

import datus.context.Entry;
import java.util.List;

/** A part of a bootstrap that is read, saved and counted on its own: a file, a table. If it fails, the others go on. */
public interface Step {

    /** Unique within its source, and the same in another run. */
    String name();

    Component component();

    /** Reads it; secrets are masked later, in one place. */
    List<Entry> read();
}
