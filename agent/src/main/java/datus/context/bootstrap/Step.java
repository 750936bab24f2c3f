package datus.context.bootstrap;

import datus.context.Entry;
import java.util.List;
import java.util.function.Supplier;

/** A part of a bootstrap that is read, saved and counted on its own: a file, a table. If it fails, the others go on. */
public interface Step {

    /** Unique within its source, and the same in another run. */
    String name();

    Component component();

    /** Reads it; secrets are masked later, in one place. */
    List<Entry> read();

    static Step of(String name, Component component, Supplier<List<Entry>> reading) {
        return new Step() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Component component() {
                return component;
            }

            @Override
            public List<Entry> read() {
                return reading.get();
            }
        };
    }
}
